package fi.kuule.responsecapture;

import fi.kuule.mail.AddressKey;
import fi.kuule.mail.MailState;
import fi.kuule.mail.StopScope;
import fi.kuule.mail.StoppedAddresses;
import fi.kuule.organisation.ServiceId;
import fi.kuule.response.Response;
import fi.kuule.response.ResponseKey;
import fi.kuule.response.Responses;
import fi.kuule.response.Touched;
import fi.kuule.wave.Invitation;
import fi.kuule.wave.InvitationId;
import fi.kuule.wave.Invitations;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WayOut;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

/** What citizens change, in memory; can be down as DynamoDB can. */
final class Store {
    final Map<InvitationId, Invitation> invitations = new HashMap<>();
    final Map<ResponseKey, Response> responses = new LinkedHashMap<>();
    final Map<Stop, StoppedAddresses.Reason> stops = new HashMap<>();

    record Stop(AddressKey address, StopScope scope) {}

    final List<Touched.Day> touched = new ArrayList<>();
    boolean down;
    boolean refusesWrites;

    private void read() {
        if (down) throw unavailable();
    }

    private void write() {
        if (down || refusesWrites) throw unavailable();
    }

    private static RuntimeException unavailable() {
        return ProvisionedThroughputExceededException.builder()
                .message("slow down")
                .build();
    }

    final class InvitationRows implements Invitations {
        @Override
        public Optional<Invitation> find(InvitationId id) {
            read();
            return Optional.ofNullable(invitations.get(id));
        }

        @Override
        public boolean add(Invitation invitation) {
            return invitations.putIfAbsent(invitation.id(), invitation) == null;
        }

        @Override
        public List<Due> due(WaveId wave, Instant now, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean moveDue(Due due, Instant next) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void settleMail(InvitationId id, int round, MailState state, Optional<Instant> reminder) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void recordMail(InvitationId id, MailState state) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean leave(InvitationId id, WayOut way) {
            write();
            Invitation row = invitations.get(id);
            if (row == null || row.answered()) return false;
            invitations.put(id, row.left(way));
            return true;
        }

        @Override
        public void ofWave(WaveId wave, Consumer<Summary> consumer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean removeAddress(InvitationId id) {
            throw new UnsupportedOperationException();
        }
    }

    final class ResponseRows implements Responses {
        @Override
        public boolean addFirst(Response response, InvitationId invitation) {
            write();
            Invitation row = invitations.get(invitation);
            if (row == null || row.answered()) return false;
            invitations.put(invitation, answered(row));
            return add(response);
        }

        private static Invitation answered(Invitation row) {
            return new Invitation(
                    row.id(),
                    row.wave(),
                    row.service(),
                    row.touchpoint(),
                    row.language(),
                    row.combination(),
                    row.recipient(),
                    row.mail(),
                    true,
                    row.dueAt(),
                    row.expires());
        }

        @Override
        public boolean add(Response response) {
            write();
            return responses.putIfAbsent(response.key(), response) == null;
        }

        @Override
        public Optional<Response> find(ResponseKey key) {
            read();
            return Optional.ofNullable(responses.get(key));
        }

        @Override
        public boolean remove(ResponseKey key) {
            write();
            return responses.remove(key) != null;
        }

        @Override
        public void addAll(List<Response> many) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void ofDay(int service, LocalDate day, Consumer<Response> consumer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void recell(ResponseKey key, String cell, String channel) {
            throw new UnsupportedOperationException();
        }
    }

    final class StopRows implements StoppedAddresses {
        @Override
        public Optional<Reason> stopOf(AddressKey address, StopScope scope) {
            throw new UnsupportedOperationException("nobody here reads an address");
        }

        @Override
        public void stop(AddressKey address, StopScope scope, Reason reason, Instant at) {
            write();
            stops.put(new Stop(address, scope), reason);
        }

        @Override
        public void lift(AddressKey address, StopScope scope) {
            write();
            stops.remove(new Stop(address, scope));
        }
    }

    final class TouchedRows implements Touched {
        @Override
        public void mark(ServiceId service, LocalDate day) {
            touched.add(new Day(service, day, "only"));
        }

        @Override
        public List<Day> findAll() {
            return List.copyOf(touched);
        }

        @Override
        public void clear(Day day) {
            touched.remove(day);
        }
    }
}
