package fi.kuule.mail;

/** What a notice to the administrators is about. */
public enum NoticeKind {
    /** All first mails of a wave have gone. */
    WAVE_SENT,
    /** A wave is over. */
    WAVE_CLOSED,
    /** Too much came back, and nothing more of waves goes until somebody lets it. */
    SENDING_STOPPED
}
