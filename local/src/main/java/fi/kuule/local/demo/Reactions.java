package fi.kuule.local.demo;

import fi.kuule.language.Language;
import fi.kuule.local.demo.Encounter.Outcome;

/** What comes of asking somebody. */
record Reactions(Draws draws) {
    private static final double BOUNCING = .02;
    private static final double PARTIAL = .08;
    private static final double ALWAYS = -.95;
    private static final double[] BY_SEASON = {0, 0, 0, 0, -.05, -.2, -.4, 0, 0, 0, 0, -.2};

    /** Summer residents answer more readily than residents do: they are seldom asked anything. */
    private static final double SUMMER_RESIDENT = .30;

    /**
     * Of a mail.
     *
     * @param key of the encounter
     * @param season 0 is January
     * @param latent how satisfied the person was
     */
    Outcome toMail(long key, Resident resident, int season, double latent) {
        return draws.uniform(8, key) < BOUNCING ? Outcome.BOUNCED : answer(key, resident, season, latent);
    }

    /**
     * Of a letter, which always comes.
     *
     * @param season 0 is January
     */
    Outcome toLetter(Encounter encounter, int season) {
        long key = encounter.key();
        Resident resident = encounter.resident();
        double latent = encounter.service().satisfaction(resident, draws.normal(7, key), encounter.month(), season);
        return answer(key, resident, season, latent);
    }

    private Outcome answer(long key, Resident resident, int season, double latent) {
        if (draws.uniform(9, key) >= 1 / (1 + Math.exp(-readiness(resident, season, latent)))) return Outcome.SILENT;
        return draws.uniform(10, key) < PARTIAL ? Outcome.PARTIAL : Outcome.COMPLETE;
    }

    /** The logit of answering; the displeased answer more readily than the pleased: what no weighting can mend. */
    private static double readiness(Resident resident, int season, double latent) {
        double feeling = latent < -1 ? .35 : latent > 1 ? .15 : 0;
        return ALWAYS
                + resident.age().readiness
                + languageReadiness(resident.language())
                + resident.area().readiness
                + BY_SEASON[season]
                + feeling
                + (resident.summer() ? SUMMER_RESIDENT : 0);
    }

    private static double languageReadiness(Language language) {
        return switch (language) {
            case FI, FI_SELKO -> 0;
            case SV -> .05;
            case EN -> -.55;
        };
    }
}
