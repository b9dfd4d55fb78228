package fi.kuule.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import fi.kuule.language.LocalText;
import fi.kuule.organisation.ServiceRegistration.Added;
import fi.kuule.organisation.ServiceRegistration.NoNumberLeft;
import fi.kuule.organisation.ServiceRegistration.Replaced;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServiceRegistrationTest {
    private final Registry services = new Registry();
    private final ServiceRegistration registration = new ServiceRegistration(services);

    @Test
    void servicesAreNumberedFromOne() {
        assertEquals(new Added(service("kirjasto", 1, "Kirjasto")), put("kirjasto", "Kirjasto"));
        assertEquals(new Added(service("museo", 2, "Museo")), put("museo", "Museo"));
    }

    @Test
    void aReplacedServiceKeepsItsNumber() {
        put("kirjasto", "Kirjasto");
        put("museo", "Museo");
        assertEquals(new Replaced(service("kirjasto", 1, "Pääkirjasto")), put("kirjasto", "Pääkirjasto"));
    }

    @Test
    void aNumberTakenMeanwhileIsPassedOver() {
        Services racing = new Racing(services, service("muu", 1, "Muu"));
        ServiceRegistration.Outcome outcome = new ServiceRegistration(racing)
                .put(new ServiceId("kirjasto"), number -> service("kirjasto", number, "Kirjasto"));
        assertEquals(new Added(service("kirjasto", 2, "Kirjasto")), outcome);
    }

    @Test
    void afterTheLastNumberThereIsNoRoom() {
        services.add(service("viimeinen", Service.MAX_NUMBER, "Viimeinen"));
        assertInstanceOf(NoNumberLeft.class, put("kirjasto", "Kirjasto"));
    }

    @Test
    void aTargetIsSetAndTakenAway() {
        put("kirjasto", "Kirjasto");
        ServiceId id = new ServiceId("kirjasto");
        registration.aim(id, Optional.of(40));
        assertEquals(Optional.of(40), services.find(id).orElseThrow().target());
        registration.aim(id, Optional.empty());
        assertEquals(Optional.empty(), services.find(id).orElseThrow().target());
        assertEquals(Optional.empty(), registration.aim(new ServiceId("muu"), Optional.of(1)));
    }

    private ServiceRegistration.Outcome put(String id, String name) {
        return registration.put(new ServiceId(id), number -> service(id, number, name));
    }

    private static Service service(String id, int number, String name) {
        return new Service(
                new ServiceId(id),
                number,
                LocalText.same(name),
                Optional.empty(),
                false,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** Somebody else adds a service just before the first one is added. */
    private static final class Racing implements Services {
        private final Services services;
        private final Service other;

        Racing(Services services, Service other) {
            this.services = services;
            this.other = other;
        }

        @Override
        public Optional<Service> find(ServiceId id) {
            return services.find(id);
        }

        @Override
        public List<Service> findAll() {
            return services.findAll();
        }

        @Override
        public boolean add(Service service) {
            services.add(other);
            return services.add(service);
        }

        @Override
        public void replace(Service service) {
            services.replace(service);
        }
    }
}
