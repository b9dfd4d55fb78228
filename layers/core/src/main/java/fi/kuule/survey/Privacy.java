package fi.kuule.survey;

/** What the citizen is promised before answering. */
public enum Privacy {
    /** Nobody can link an answer to fewer than five people. */
    ANONYMOUS,
    /** The answer carries its invitation; the survey's handlers can see whose it is. */
    CONFIDENTIAL
}
