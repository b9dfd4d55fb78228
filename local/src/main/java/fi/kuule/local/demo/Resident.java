package fi.kuule.local.demo;

import fi.kuule.language.Language;

/**
 * An invented person.
 *
 * @param language English stands for every language but Finnish and Swedish
 * @param emailable whether the municipality has an address
 * @param leaning the person's own level on the latent scale of satisfaction
 * @param summer lives elsewhere, and here in summer only: one of the {@link SummerResidents}
 */
record Resident(
        int number, AgeGroup age, Area area, Language language, boolean emailable, double leaning, boolean summer) {
    static Resident draw(Draws draws, int number) {
        AgeGroup age = AgeGroup.at(draws.uniform(1, number));
        return new Resident(
                number,
                age,
                Area.at(draws.uniform(2, number)),
                languageAt(draws.uniform(3, number)),
                age != AgeGroup.CHILDREN && draws.uniform(4, number) < age.emailKnown,
                leaning(draws, number),
                false);
    }

    static double leaning(Draws draws, int number) {
        return .6 * draws.normal(5, number);
    }

    private static Language languageAt(double draw) {
        if (draw < .84) return Language.FI;
        return draw < .84 + .09 ? Language.SV : Language.EN;
    }
}
