package fi.kuule.aws.dynamodb;

import fi.kuule.mail.EmailAddress;
import fi.kuule.wave.Addressees;
import fi.kuule.wave.Channel;
import fi.kuule.wave.InvitationId;
import fi.kuule.wave.Strata;
import fi.kuule.wave.WaveId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The addresses of a wave: found in the index of the wave, read by key, since no index holds an address; a hundred at a time. */
public final class DynamoDbAddressees implements Addressees {
    private final DynamoDbInvitations invitations;
    private final BatchReads reads;
    private final String table;

    /** @param table the Invitations table */
    public DynamoDbAddressees(DynamoDbClient dynamoDb, String table, RandomGenerator random) {
        this.invitations = new DynamoDbInvitations(dynamoDb, table);
        this.reads = new BatchReads(dynamoDb, random);
        this.table = table;
    }

    @Override
    public void ofWave(WaveId wave, Consumer<EmailAddress> consumer) {
        List<InvitationId> ids = new ArrayList<>();
        invitations.ofWave(wave, summary -> {
            if (Strata.channel(summary.combination()) != Channel.EMAIL) return;
            ids.add(summary.id());
            if (ids.size() < BatchReads.BATCH) return;
            read(ids, consumer);
            ids.clear();
        });
        read(ids, consumer);
    }

    private void read(List<InvitationId> ids, Consumer<EmailAddress> consumer) {
        reads.read(table, ids.stream().map(InvitationKeys::key).toList()).stream()
                .map(item -> InvitationItem.invitation(new Item(item)))
                .flatMap(invitation -> invitation.address().stream())
                .forEach(consumer);
    }
}
