package fi.kuule.organisation;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Services in memory. */
final class Registry implements Services {
    private final TreeMap<String, Service> services = new TreeMap<>();

    @Override
    public Optional<Service> find(ServiceId id) {
        return Optional.ofNullable(services.get(id.value()));
    }

    @Override
    public List<Service> findAll() {
        return List.copyOf(services.values());
    }

    @Override
    public boolean add(Service service) {
        boolean taken = services.values().stream()
                .anyMatch(other -> other.id().equals(service.id()) || other.number() == service.number());
        if (!taken) services.put(service.id().value(), service);
        return !taken;
    }

    @Override
    public void replace(Service service) {
        services.replace(service.id().value(), service);
    }
}
