package fi.kuule.score;

import fi.kuule.organisation.Service;
import fi.kuule.response.Response;
import fi.kuule.response.Responses;
import fi.kuule.wave.Strata;
import fi.kuule.wave.Wave;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Merges, in the rows of an ended wave, cells that one to four people answered in into one cell that says nothing. While that cell itself
 * has one to four answers, the smallest other cell joins it. Reads the wave's answers twice and holds counts only.
 */
public final class SmallCells {
    private final Responses responses;

    public SmallCells(Responses responses) {
        this.responses = responses;
    }

    /** Returns how many answers changed their cell. */
    public int merge(Service service, Wave wave) {
        Map<String, Integer> answers = new HashMap<>();
        each(service, wave, response -> answers.merge(response.cell(), 1, Integer::sum));
        Set<String> merging = merging(answers);
        if (merging.isEmpty()) return 0;
        int[] changed = {0};
        each(service, wave, response -> {
            if (!merging.contains(response.cell())) return;
            responses.recell(response.key(), Strata.EVERYBODY);
            changed[0]++;
        });
        return changed[0];
    }

    private void each(Service service, Wave wave, Consumer<Response> consumer) {
        for (LocalDate day = wave.opens(); !day.isAfter(wave.closes()); day = day.plusDays(1))
            responses.ofDay(service.number(), day, response -> {
                if (response.wave().filter(wave.id()::equals).isPresent()) consumer.accept(response);
            });
    }

    /** The cells that must give up their name. */
    static Set<String> merging(Map<String, Integer> answers) {
        Map<String, Integer> left = new HashMap<>(answers);
        int merged = left.getOrDefault(Strata.EVERYBODY, 0);
        left.remove(Strata.EVERYBODY);
        Set<String> merging = new HashSet<>();
        while (!left.isEmpty()) {
            Map.Entry<String, Integer> smallest = left.entrySet().stream()
                    .min(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow();
            boolean small = smallest.getValue() < Floor.USUAL;
            if (!small && (merged == 0 || merged >= Floor.USUAL)) break;
            merged += smallest.getValue();
            merging.add(smallest.getKey());
            left.remove(smallest.getKey());
        }
        return merging;
    }
}
