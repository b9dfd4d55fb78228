package fi.kuule.tests.bench;

import fi.kuule.aws.dynamodb.DynamoDbInvitations;
import fi.kuule.language.Language;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.MailState;
import fi.kuule.organisation.ServiceId;
import fi.kuule.wave.Invitation;
import fi.kuule.wave.LinkToken;
import fi.kuule.wave.WaveId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Personal links to a running wave, as they are after the mail was delivered: each to be answered once. */
final class Links {
    private static final Instant EXPIRES = Instant.parse("2027-03-01T00:00:00Z");
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger given = new AtomicInteger();
    private final DynamoDbInvitations invitations;
    private final WaveId wave;

    Links(Cloud cloud) {
        this.invitations = new DynamoDbInvitations(cloud.dynamoDb(), "InvitationsTable");
        this.wave = cloud.wave();
    }

    /** Makes as many as it takes for {@code count} to be ready. */
    void stock(int count) {
        int last = given.get() + count;
        IntStream.range(made.get(), last).parallel().forEach(i -> invitations.add(invitation(i)));
        made.accumulateAndGet(last, Math::max);
    }

    /** One that was not given before; made at once, at the cost of whoever asks, when none is ready. */
    LinkToken next() {
        int number = given.getAndIncrement();
        if (number >= made.get()) invitations.add(invitation(number));
        return token(number);
    }

    private static LinkToken token(int number) {
        return new LinkToken(String.format(Locale.ROOT, "mitta%017d", number));
    }

    private Invitation invitation(int number) {
        return new Invitation(
                token(number).invitation(),
                wave,
                new ServiceId("kirjasto"),
                Optional.empty(),
                Language.FI,
                "16-29|keskusta|fi",
                Optional.of(new EmailAddress("mitattava" + number + "@posti.example")),
                MailState.DELIVERED,
                false,
                Optional.empty(),
                EXPIRES);
    }
}
