package fi.kuule.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The account as it was up to half a minute ago: the sending service answers one such question a second. */
public final class RememberedAccount implements SendingAccount {
    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private final SendingAccount account;
    private final InstantSource clock;
    private Optional<Answer> last = Optional.empty();

    public RememberedAccount(SendingAccount account, InstantSource clock) {
        this.account = account;
        this.clock = clock;
    }

    @Override
    public synchronized SendingQuota quota() {
        Instant now = clock.instant();
        Optional<Answer> remembered = last.filter(answer -> answer.isFresh(now));
        if (remembered.isPresent()) return remembered.get().quota();
        SendingQuota quota = account.quota();
        last = Optional.of(new Answer(quota, now));
        return quota;
    }

    private record Answer(SendingQuota quota, Instant at) {
        boolean isFresh(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(REMEMBERED));
        }
    }
}
