package fi.kuule.masking;

/** What was hidden. In the order of certainty: where two claim the same characters and are as long, the first has them. */
public enum Kind {
    IDENTITY_CODE,
    EMAIL,
    PHONE,
    PLATE,
    ADDRESS,
    NAME
}
