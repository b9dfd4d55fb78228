package fi.kuule.mail;

import fi.kuule.access.KeyPurpose;
import fi.kuule.access.Keys;
import fi.kuule.mail.StoppedAddresses.Reason;
import java.time.InstantSource;
import java.util.Optional;

/** Stops what whoever follows an unsubscribe link does not want any more, and takes the stop back. */
public final class Unsubscribing {
    private final Keys keys;
    private final StoppedAddresses stopped;
    private final InstantSource clock;

    public Unsubscribing(Keys keys, StoppedAddresses stopped, InstantSource clock) {
        this.keys = keys;
        this.stopped = stopped;
        this.clock = clock;
    }

    /** What the mail with this link was about; empty when the link is not one of ours. Reads no address. */
    public Optional<StopScope> about(String token) {
        return parse(token).map(UnsubscribeToken::about);
    }

    /** Stops the address and says what was stopped; empty when the link is not one of ours. */
    public Optional<StopScope> stop(String token, Extent extent) {
        Optional<UnsubscribeToken> link = parse(token);
        link.ifPresent(
                known -> stopped.stop(known.address(), extent.of(known.about()), Reason.UNSUBSCRIBED, clock.instant()));
        return link.map(known -> extent.of(known.about()));
    }

    /** Lifts the stop and says which; empty when the link is not one of ours. */
    public Optional<StopScope> lift(String token, Extent extent) {
        Optional<UnsubscribeToken> link = parse(token);
        link.ifPresent(known -> stopped.lift(known.address(), extent.of(known.about())));
        return link.map(known -> extent.of(known.about()));
    }

    private Optional<UnsubscribeToken> parse(String token) {
        return UnsubscribeToken.parse(keys.key(KeyPurpose.PAGE), token);
    }

    /** How much of an organisation's mail is not wanted any more. */
    public enum Extent {
        /** What the mail was about. */
        THIS,
        /** Everything of its kind: all surveys. Reports are one thing, and nothing but reports ends by their links. */
        ALL;

        StopScope of(StopScope about) {
            return switch (about) {
                case StopScope.OneSurvey one -> this == THIS ? one : new StopScope.Everything();
                case StopScope.Everything everything -> everything;
                case StopScope.Reports reports -> reports;
            };
        }
    }
}
