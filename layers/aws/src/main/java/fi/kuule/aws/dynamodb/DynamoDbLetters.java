package fi.kuule.aws.dynamodb;

import fi.kuule.wave.Channel;
import fi.kuule.wave.Invitation;
import fi.kuule.wave.InvitationId;
import fi.kuule.wave.Letters;
import fi.kuule.wave.Strata;
import fi.kuule.wave.WaveId;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The letters of a wave: found in the index of the wave, read by key, since no index holds a reference. */
public final class DynamoDbLetters implements Letters {
    private final DynamoDbInvitations invitations;
    private final BatchReads reads;
    private final String table;

    /** @param table the Invitations table */
    public DynamoDbLetters(DynamoDbClient dynamoDb, String table, RandomGenerator random) {
        this.invitations = new DynamoDbInvitations(dynamoDb, table);
        this.reads = new BatchReads(dynamoDb, random);
        this.table = table;
    }

    @Override
    public List<Letter> of(WaveId wave) {
        List<InvitationId> ids = new ArrayList<>();
        invitations.ofWave(wave, summary -> {
            if (Strata.channel(summary.combination()) == Channel.LETTER) ids.add(summary.id());
        });
        return reads.read(table, ids.stream().map(InvitationKeys::key).toList()).stream()
                .map(item -> InvitationItem.invitation(new Item(item)))
                .flatMap(DynamoDbLetters::letter)
                .toList();
    }

    /** Nothing of an invitation whose reference has been taken off. */
    private static Stream<Letter> letter(Invitation invitation) {
        return invitation.reference().stream()
                .map(reference -> new Letter(invitation.id(), reference, invitation.service(), invitation.language()));
    }
}
