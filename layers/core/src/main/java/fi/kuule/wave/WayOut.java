package fi.kuule.wave;

/**
 * How somebody leaves a survey without answering. Each is a disposition as AAPOR's Standard Definitions have them, and each ends the
 * reminders.
 */
public enum WayOut {
    /** Has not used the service: not eligible (4.x), and so in no denominator. */
    NOT_USED,
    /** Does not want to answer: a refusal (2.11). */
    REFUSED,
    /** The invitation has reached somebody else: whom it was meant for is unknown (3.x), and stays among those asked. */
    WRONG_PERSON
}
