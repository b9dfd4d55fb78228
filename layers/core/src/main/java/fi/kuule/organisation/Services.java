package fi.kuule.organisation;

import java.util.List;
import java.util.Optional;

/** The services of the organisation. */
public interface Services {
    Optional<Service> find(ServiceId id);

    /** All services, by id. */
    List<Service> findAll();

    /** Adds a service; false when its id or number is taken. The number is claimed in the same transaction. */
    boolean add(Service service);

    /** Replaces the service of this id; its number stays. */
    void replace(Service service);
}
