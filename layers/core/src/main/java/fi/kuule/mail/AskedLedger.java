package fi.kuule.mail;

import java.time.LocalDate;

/** Who was asked when, by address key: what keeps the quiet period. */
public interface AskedLedger {
    /**
     * Claims the address for a wave; false when another wave asked it on {@code day - quietDays} or later. The same wave may claim
     * again. Conditional, so two batches cannot both ask. With 0 quiet days the claim always succeeds and still counts for the others.
     */
    boolean claim(AddressKey address, String wave, LocalDate day, int quietDays);
}
