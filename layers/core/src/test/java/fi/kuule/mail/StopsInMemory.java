package fi.kuule.mail;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Stops and soft bounces in memory, with the rules of the real ones. */
public final class StopsInMemory implements StoppedAddresses, SoftBounces {
    private record Place(AddressKey address, StopScope scope) {}

    private final Map<Place, Set<Reason>> stops = new HashMap<>();
    private final Map<Place, Map<MailId, Instant>> bounced = new HashMap<>();

    @Override
    public Optional<Reason> stopOf(AddressKey address, StopScope scope) {
        Stream<Reason> own = reasons(address, scope);
        Stream<Reason> all = reasons(address, new StopScope.Everything())
                .filter(reason -> !(scope instanceof StopScope.Reports) || reason != Reason.UNSUBSCRIBED);
        return Stream.concat(own, all).max(Reason::compareTo);
    }

    private Stream<Reason> reasons(AddressKey address, StopScope scope) {
        return stops.getOrDefault(new Place(address, scope), Set.of()).stream();
    }

    @Override
    public void stop(AddressKey address, StopScope scope, Reason reason, Instant at) {
        stops.computeIfAbsent(new Place(address, scope), place -> new HashSet<>())
                .add(reason);
    }

    @Override
    public void lift(AddressKey address, StopScope scope) {
        stops.getOrDefault(new Place(address, scope), new HashSet<>()).remove(Reason.UNSUBSCRIBED);
    }

    @Override
    public int note(AddressKey address, StopScope scope, MailId mail, Instant at) {
        Map<MailId, Instant> mails = bounced.computeIfAbsent(new Place(address, scope), place -> new HashMap<>());
        mails.putIfAbsent(mail, at);
        return Math.toIntExact(mails.values().stream()
                .filter(noted -> !noted.isBefore(at.minus(COUNTED)))
                .count());
    }
}
