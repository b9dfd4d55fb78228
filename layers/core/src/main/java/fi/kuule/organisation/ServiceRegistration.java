package fi.kuule.organisation;

import java.util.Optional;
import java.util.function.IntFunction;

/** Adds and changes services; a new one gets the next number. */
public final class ServiceRegistration {
    private final Services services;

    public ServiceRegistration(Services services) {
        this.services = services;
    }

    /**
     * Puts the service under its id.
     *
     * @param withNumber the service as it shall be, under the number that it has or gets
     */
    public Outcome put(ServiceId id, IntFunction<Service> withNumber) {
        while (true) {
            Optional<Service> existing = services.find(id);
            if (existing.isPresent())
                return replace(withNumber.apply(existing.get().number()));
            int number = nextNumber();
            if (number > Service.MAX_NUMBER) return new NoNumberLeft();
            Service service = withNumber.apply(number);
            if (services.add(service)) return new Added(service);
        }
    }

    /** Sets what the service aims at, or takes it away. */
    public Optional<Service> aim(ServiceId id, Optional<Integer> target) {
        return services.find(id).map(service -> {
            Service aiming = service.aimingAt(target);
            services.replace(aiming);
            return aiming;
        });
    }

    private Outcome replace(Service service) {
        services.replace(service);
        return new Replaced(service);
    }

    private int nextNumber() {
        return services.findAll().stream().mapToInt(Service::number).max().orElse(0) + 1;
    }

    /** What became of putting a service. */
    public sealed interface Outcome {}

    public record Added(Service service) implements Outcome {}

    public record Replaced(Service service) implements Outcome {}

    /** 1023 services have been given a number, and a number is never given again. */
    public record NoNumberLeft() implements Outcome {}
}
