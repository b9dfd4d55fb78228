package fi.kuule.survey;

/** One published version of a survey; written {@code id@version}. */
public record SurveyRef(SurveyId id, int version) {
    public SurveyRef {
        if (version < 1) throw new IllegalArgumentException("versions begin at 1");
    }

    public static SurveyRef parse(String text) {
        int at = text.lastIndexOf('@');
        if (at < 0) throw new IllegalArgumentException("not a survey version: " + text);
        return new SurveyRef(new SurveyId(text.substring(0, at)), Integer.parseInt(text.substring(at + 1)));
    }

    @Override
    public String toString() {
        return id.value() + "@" + version;
    }
}
