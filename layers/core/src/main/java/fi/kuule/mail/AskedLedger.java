package fi.kuule.mail;

import java.time.LocalDate;
import java.util.Optional;

/** Who was asked when, by address key: what keeps the quiet period. */
public interface AskedLedger {
    /** The longest quiet period that the ledger remembers for. */
    int MAX_QUIET_DAYS = 365;

    /**
     * Claims the address for a wave; empty when it is claimed, else the wave that asked it on {@code day - quietDays} or later. The same wave
     * may claim again. Conditional, so two batches cannot both ask. With 0 quiet days the claim always succeeds and still counts for the
     * others.
     */
    Optional<String> claim(AddressKey address, String wave, LocalDate day, int quietDays);

    /**
     * Claims the address in place of a wave that has asked nobody and never will; false when that is not the holder any more, or the wave
     * before it asked on {@code day - quietDays} or later. Conditional.
     */
    boolean takeOver(AddressKey address, String from, String wave, LocalDate day, int quietDays);
}
