package fi.kuule.views;

import fi.kuule.language.Language;
import fi.kuule.readiness.Check;
import fi.kuule.readiness.CheckState;
import fi.kuule.readiness.Finding;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is said of a check, and what is to be done about it. */
public final class ReadinessWording {
    private final Texts texts;

    public ReadinessWording(Language language) {
        this.texts = Texts.of("sending", language);
    }

    public String says(Check check) {
        return text(check, ".says");
    }

    /** Empty when nothing is to be done. */
    public Optional<String> todo(Check check) {
        return check.finding().state() == CheckState.OK ? Optional.empty() : Optional.of(text(check, ".todo"));
    }

    /** What to write to AWS, in English: there it is read in no other language. */
    public static String requestForProduction(String organisation) {
        return Texts.of("request", Language.EN).get("production-access", "organisation", organisation);
    }

    private String text(Check check, String part) {
        String text = texts.get(key(check.finding()) + part);
        for (Map.Entry<String, String> fact : check.facts().entrySet())
            text = text.replace("{" + fact.getKey() + "}", fact.getValue());
        return text;
    }

    /** Whatever could not be seen is told alike. */
    static String key(Finding finding) {
        return finding.name().endsWith("_UNSEEN")
                ? "unseen"
                : finding.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
