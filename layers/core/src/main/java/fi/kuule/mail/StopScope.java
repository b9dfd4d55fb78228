package fi.kuule.mail;

/** What somebody is not written to about any more. */
public sealed interface StopScope {
    /** No surveys of this organisation. */
    record Everything() implements StopScope {}

    /** Not this survey, in any of its versions and waves. */
    record OneSurvey(String survey) implements StopScope {
        public OneSurvey {
            if (!survey.matches("[a-z0-9][a-z0-9-]{0,39}"))
                throw new IllegalArgumentException("not the id of a survey: " + survey);
        }
    }

    /** No mails to members about their work. Apart from surveys: who ends these still gets those, and the other way round. */
    record Reports() implements StopScope {}
}
