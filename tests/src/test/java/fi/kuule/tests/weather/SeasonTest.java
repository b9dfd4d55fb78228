package fi.kuule.tests.weather;
import org.junit.jupiter.api.Test;
class SeasonTest {
    @Test void calm() {
        long t = System.nanoTime();
        try (Season season = new Season(c -> c, 7, Integer.getInteger("people", 300), 0.6)) {
            System.out.println("town " + (System.nanoTime() - t) / 1000000);
            season.play();
            System.out.println("played " + (System.nanoTime() - t) / 1000000);
            Books b = Books.of(season.town.cloud, "x");
            System.out.println(b.tallies()); System.out.println(b.reports()); System.out.println(b.invitations().subList(0,3)); System.out.println(b.stops().subList(0,3)); System.out.println(b.answers().subList(0,3));
            System.out.println(season.respondents.thanked().size());
        }
    }
}
