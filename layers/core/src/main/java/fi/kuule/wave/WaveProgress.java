package fi.kuule.wave;

/** How far the sending of a wave has come; kept until sixty days after its last day. */
public interface WaveProgress {
    /** Strongly consistent. */
    Progress of(WaveId wave);

    /** Moves the pilot on; false when it is not at {@code before} any more. Conditional. */
    boolean advance(Wave wave, Pilot before, Pilot after);

    /** The administrators were told that the wave has gone out. Reminders have no pilot: it is clear from now on. */
    void announcedSent(Wave wave);

    /** The administrators were told that the wave is over. */
    void announcedClosed(Wave wave);

    record Progress(Pilot pilot, boolean announcedSent, boolean announcedClosed) {
        public static final Progress START = new Progress(Pilot.START, false, false);
    }
}
