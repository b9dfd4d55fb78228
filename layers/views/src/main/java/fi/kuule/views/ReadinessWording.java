package fi.kuule.views;

import fi.kuule.language.Language;
import fi.kuule.organisation.Organisation;
import fi.kuule.readiness.Check;
import fi.kuule.readiness.Finding;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What is said of a check, and what is to be done about it. */
public final class ReadinessWording {
    /** Facts that are counts: written as the reader's language writes them. */
    private static final Set<String> COUNTS = Set.of("perDay", "used", "perSecond");

    /** Where the remedy speaks of the records below; the service does not always list any. */
    private static final Set<Finding> LISTING = EnumSet.of(Finding.IDENTITY_NOT_VERIFIED, Finding.DKIM_NOT_CONFIRMED);

    private final Texts texts;
    private final Figures figures;

    public ReadinessWording(Language language) {
        this.texts = Texts.of("sending", language);
        this.figures = new Figures(language);
    }

    public String says(Check check) {
        return text(check, ".says");
    }

    /** Empty when nothing is to be done. */
    public Optional<String> todo(Check check) {
        if (!check.finding().asksForMore()) return Optional.empty();
        boolean unlisted = LISTING.contains(check.finding()) && check.records().isEmpty();
        return Optional.of(text(check, unlisted ? ".todo.unlisted" : ".todo"));
    }

    /**
     * What to write to AWS, in English: there it is read in no other language.
     *
     * @param mails how many the first wave has; empty when it is not known
     */
    public static String requestForProduction(Optional<Organisation> organisation, OptionalInt mails) {
        Texts request = Texts.of("request", Language.EN);
        String text = request.get(
                "production-access",
                "organisation",
                organisation.map(known -> known.name().in(Language.EN)).orElse("…"),
                "sender",
                organisation.map(known -> known.sender().value()).orElse("…"));
        if (mails.isEmpty()) return text;
        String count = new Figures(Language.EN).count(mails.getAsInt());
        return text + " " + request.get("production-access.mails", "mailsText", count);
    }

    private String text(Check check, String part) {
        String text = texts.get(key(check.finding()) + part);
        for (Map.Entry<String, String> fact : check.facts().entrySet())
            text = text.replace("{" + fact.getKey() + "}", shown(fact));
        return text;
    }

    private String shown(Map.Entry<String, String> fact) {
        return COUNTS.contains(fact.getKey()) ? figures.count(Long.parseLong(fact.getValue())) : fact.getValue();
    }

    /** Whatever could not be seen is told alike. */
    static String key(Finding finding) {
        return finding.name().endsWith("_UNSEEN")
                ? "unseen"
                : finding.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
