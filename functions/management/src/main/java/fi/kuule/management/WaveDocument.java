package fi.kuule.management;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.organisation.ServiceId;
import fi.kuule.wave.AskedCounts;
import fi.kuule.wave.AskedCounts.SkipReason;
import fi.kuule.wave.Channel;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveStatus.Status;
import java.util.Comparator;
import java.util.Locale;

/** A wave as JSON. */
final class WaveDocument {
    private WaveDocument() {}

    static ObjectNode write(Wave wave) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", wave.id().value())
                .put("survey", wave.survey().id().value())
                .put("version", wave.survey().version())
                .put("state", wave.state().name().toLowerCase(Locale.ROOT))
                .put("opens", wave.opens().toString())
                .put("closes", wave.closes().toString())
                .put("createdAt", wave.createdAt().toString())
                .put("listed", wave.listed())
                .put("duplicates", wave.duplicates());
    }

    /** With who was asked and who was not; final once {@code ready}. */
    static ObjectNode write(Status status) {
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
        ObjectNode skipped = node.putObject("skipped");
        skipped.put("quietPeriod", counts.skipped().getOrDefault(SkipReason.QUIET_PERIOD, 0));
        skipped.put("stopped", counts.skipped().getOrDefault(SkipReason.STOPPED, 0));
        status.few().forEach(service -> node.withArray("tooFewToPublish").add(service.value()));
        return node;
    }
}
