package fi.kuule.wave;

import java.util.List;

/** Up to 500 contacts of a draft on their way to becoming invitations; lives minutes. */
public record Batch(BatchId id, List<Contact> contacts) {
    public static final int MAX_CONTACTS = 500;

    public Batch {
        contacts = List.copyOf(contacts);
        if (contacts.isEmpty() || contacts.size() > MAX_CONTACTS)
            throw new IllegalArgumentException("a batch has 1-" + MAX_CONTACTS + " contacts");
    }

    /** The batches of a wave are numbered from 0. */
    public record BatchId(WaveId wave, int number) {}
}
