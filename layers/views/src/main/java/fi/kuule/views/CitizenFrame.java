package fi.kuule.views;

import fi.kuule.language.Language;
import java.util.List;
import java.util.Map;

/**
 * What every citizen's page has around its content.
 *
 * @param title begins with what went wrong, when something did
 * @param switching how another language is asked for
 * @param repeated what the page came of, sent again to get it in another language
 */
public record CitizenFrame(
        Audience audience, String title, CitizenStyle style, Switching switching, Map<String, String> repeated) {
    /** The form on a page that is being filled in. */
    public static final String FORM = "vastaus";

    /** How another language is asked for. */
    public enum Switching {
        /** The page is there for the asking. */
        LINK,
        /** The form on the page is sent, so that nothing typed is lost. */
        FILLED_FORM,
        /** The page is an answer to a form; the same form is sent again. */
        SAME_FORM,
        /** Not at all. */
        NONE
    }

    static CitizenFrame linked(Audience audience, String title, CitizenStyle style) {
        return new CitizenFrame(audience, title, style, Switching.LINK, Map.of());
    }

    static CitizenFrame filled(Audience audience, String title, CitizenStyle style) {
        return new CitizenFrame(audience, title, style, Switching.FILLED_FORM, Map.of());
    }

    static CitizenFrame repeated(Audience audience, String title, CitizenStyle style, Map<String, String> fields) {
        return new CitizenFrame(audience, title, style, Switching.SAME_FORM, fields);
    }

    static CitizenFrame alone(Audience audience, String title, CitizenStyle style) {
        return new CitizenFrame(audience, title, style, Switching.NONE, Map.of());
    }

    public String text(String key, String... slots) {
        return audience.texts().get(key, slots);
    }

    public String tag() {
        return audience.language().tag();
    }

    /** What the page says it is written in. */
    public String code() {
        return audience.language().code();
    }

    public String css() {
        return style.css();
    }

    public String organisation() {
        return audience.organisation();
    }

    public String fullTitle() {
        return organisation().isEmpty() ? title : title + " – " + organisation();
    }

    /** The languages to show; none when there is nothing to choose. */
    public List<Language> languages() {
        return switching == Switching.NONE || audience.offered().size() < 2 ? List.of() : audience.offered();
    }

    public boolean isCurrent(Language language) {
        return language == audience.language();
    }

    public boolean repeats() {
        return switching == Switching.SAME_FORM && !languages().isEmpty();
    }

    /** The address of this page in a language. */
    public String in(Language language) {
        return audience.here() + "kieli=" + language.tag();
    }

    /** The address of this page in the language that it is in. */
    public String here() {
        return in(audience.language());
    }

    /** The address of another page of ours in the reader's language. */
    public String ours(String path) {
        return path + "?kieli=" + tag();
    }
}
