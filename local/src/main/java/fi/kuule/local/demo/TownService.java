package fi.kuule.local.demo;

import fi.kuule.language.Language;

/** The eight services of the municipality, with what people think of them: the planted truths are here. */
enum TownService {
    KIRJASTO(1, "kirjasto", .45),
    VARHAISKASVATUS(2, "varhaiskasvatus", .15),
    PERUSOPETUS(3, "perusopetus", -.05),
    TIET_JA_VESI(4, "tiet-ja-vesi", -.45),
    RAKENNUSVALVONTA(5, "rakennusvalvonta", -.15),
    LIIKUNTA(6, "liikunta", .25),
    NUORISO_JA_KULTTUURI(7, "nuoriso-ja-kulttuuri", .20),
    ASIOINTIPISTE(8, "asiointipiste", .35);

    private static final int SPECIAL_CAUSE_FROM = 15;

    /** Summer residents never meet a road in frost or slush: they are much more content with roads than those who live here. */
    private static final double SUMMER_RESIDENTS = .80;

    final int number;
    final String id;
    private final double mean;

    /** @param mean on the latent scale of satisfaction */
    TownService(int number, String id, double mean) {
        this.number = number;
        this.id = id;
        this.mean = mean;
    }

    /**
     * How satisfied the person was, on the latent scale.
     *
     * @param noise a standard normal draw
     * @param month months from the beginning
     * @param monthOfYear 0 is January
     */
    double satisfaction(Resident resident, double noise, int month, int monthOfYear) {
        double y = mean + resident.leaning() + .8 * noise + season(monthOfYear) * (this == TIET_JA_VESI ? 4 : 1);
        if (this == RAKENNUSVALVONTA && month >= SPECIAL_CAUSE_FROM) y -= .60;
        if (this == TIET_JA_VESI && resident.area().isRemote()) y -= .35;
        if (this == TIET_JA_VESI && resident.summer()) y += SUMMER_RESIDENTS;
        if (this == LIIKUNTA) y += .02 * month;
        return resident.language() == Language.EN ? y + .15 : y;
    }

    private static double season(int monthOfYear) {
        return switch (monthOfYear) {
            case 2, 3, 10 -> -.05;
            case 5, 6, 7, 11 -> .05;
            default -> 0;
        };
    }
}
