package fi.kuule.management;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.organisation.ServiceId;
import fi.kuule.score.Dispositions.Counts;
import fi.kuule.wave.AskedCounts;
import fi.kuule.wave.AskedCounts.SkipReason;
import fi.kuule.wave.Channel;
import fi.kuule.wave.Population;
import fi.kuule.wave.SendingOutlook;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveMailCounts.Outcome;
import fi.kuule.wave.WaveStatus.Status;
import fi.kuule.wave.WayOut;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A wave as JSON. */
final class WaveDocument {
    private WaveDocument() {}

    static ObjectNode write(Wave wave) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("id", wave.id().value())
                .put("survey", wave.survey().id().value())
                .put("version", wave.survey().version())
                .put("state", wave.state().name().toLowerCase(Locale.ROOT))
                .put("opens", wave.opens().toString())
                .put("closes", wave.closes().toString())
                .put("createdAt", wave.createdAt().toString())
                .put("listed", wave.listed())
                .put("duplicates", wave.duplicates())
                .put("sharedAddresses", wave.sharedAddresses());
        if (wave.sharedAddresses() > 0) node.putArray("warnings").add(warning(wave.sharedAddresses()));
        return node;
    }

    /** How many, and never which: the list is with whoever sent it. */
    private static String warning(int sharedAddresses) {
        String addresses = sharedAddresses == 1 ? "1 address seems" : sharedAddresses + " addresses seem";
        return addresses + " to be an office's (such as info@ or kirjaamo@): whoever reads it there answers for all";
    }

    /**
     * With who was asked and who was not, final once {@code ready}; with how the mails fare, when something has been reported; and with who
     * had left without answering as of the last night.
     */
    static ObjectNode write(
            Status status, Optional<Map<Outcome, Long>> mail, Optional<Map<ServiceId, Counts>> dispositions) {
        ObjectNode node = write(status);
        dispositions
                .flatMap(byService -> byService.values().stream().reduce(Counts::plus))
                .ifPresent(all -> write(all, node.putObject("left")));
        mail.ifPresent(counts -> {
            ObjectNode outcomes = node.putObject("mail");
            for (Outcome outcome : Outcome.values()) outcomes.put(name(outcome), counts.getOrDefault(outcome, 0L));
        });
        return node;
    }

    private static String name(Outcome outcome) {
        return switch (outcome) {
            case SENT -> "sent";
            case DELIVERED -> "delivered";
            case DELAYED -> "delayed";
            case HARD_BOUNCED -> "hardBounced";
            case SOFT_BOUNCED -> "softBounced";
            case COMPLAINED -> "complained";
            case REFUSED -> "refused";
        };
    }

    static ObjectNode sending(SendingOutlook outlook) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("mails", outlook.mails())
                .put("perDay", outlook.perDay())
                .put("days", outlook.days());
        outlook.lastDay().ifPresent(day -> node.put("lastDay", day.toString()));
        return node.put("fits", outlook.fits());
    }

    private static ObjectNode write(Status status) {
        AskedCounts counts = status.counts();
        ObjectNode node = write(status.wave()).put("ready", status.ready());
        node.putObject("batches")
                .put("done", status.batchesDone())
                .put("all", status.wave().batches());
        node.put("asked", counts.total());
        ObjectNode channels = node.putObject("askedByChannel");
        for (Channel channel : Channel.values()) channels.put(channel.id(), counts.by(channel));
        ObjectNode services = node.putObject("askedByService");
        counts.asked().keySet().stream()
                .sorted(Comparator.comparing(ServiceId::value))
                .forEach(service -> services.put(service.value(), counts.of(service)));
        counts.asked().keySet().stream()
                .sorted(Comparator.comparing(ServiceId::value))
                .forEach(service -> write(service, counts.populations(service), node));
        ObjectNode skipped = node.putObject("skipped");
        skipped.put("quietPeriod", counts.skipped(SkipReason.QUIET_PERIOD));
        skipped.put("stopped", counts.stopped());
        node.putObject("stoppedBy")
                .put("unsubscribed", counts.skipped(SkipReason.UNSUBSCRIBED))
                .put("bounced", counts.skipped(SkipReason.BOUNCED))
                .put("bouncedSoftly", counts.skipped(SkipReason.BOUNCED_SOFTLY))
                .put("complained", counts.skipped(SkipReason.COMPLAINED));
        status.few().forEach(service -> node.withArray("tooFewToPublish").add(service.value()));
        return node;
    }

    /** Others than the service's own people, where they were asked: of these, the rest. */
    private static void write(ServiceId service, Map<Population, Integer> populations, ObjectNode node) {
        populations.forEach((population, asked) -> {
            if (population.isOwn()) return;
            node.withArray("populations")
                    .addObject()
                    .put("service", service.value())
                    .put("population", population.name())
                    .put("asked", asked);
        });
    }

    /** Of the whole wave: of one service they may be very few. */
    private static void write(Counts counts, ObjectNode left) {
        left.put("notUsed", counts.left(WayOut.NOT_USED))
                .put("refused", counts.left(WayOut.REFUSED))
                .put("wrongPerson", counts.left(WayOut.WRONG_PERSON));
    }
}
