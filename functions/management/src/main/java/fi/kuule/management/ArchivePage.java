package fi.kuule.management;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fi.kuule.archive.ArchivedWaves;
import fi.kuule.archive.Holdings;
import fi.kuule.archive.MovingIn;
import fi.kuule.archive.Part;
import fi.kuule.aws.http.HttpReply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * One page of an archive: lines of JSON, packed as a gzip member of its own, so that pages put one behind the other are one file. A page ends
 * before it is too large for a reply, or has more lines than a call can take in again.
 *
 * @param written the place behind its last line
 * @param next where the next page begins; empty when this is the last
 */
record ArchivePage(HttpReply reply, ArchivePlace written, Optional<ArchivePlace> next) {
    /** A reply has at most 6 MB in base64, and the next segment comes on top: a scan's page is at most 1 MB. */
    private static final int FULL = 3_000_000;

    private static final int MAX_LINES = 5_000;
    private static final int SEGMENT = 1_000;
    /** Segments may be empty: of rows that have expired, or stay behind. */
    private static final int MAX_SEGMENTS = 50;

    private static final JsonFactory JSON = new JsonFactory();

    /** What the first line says of the archive. */
    record Origin(Instant madeAt, ZoneId zone) {}

    static ArchivePage read(Holdings holdings, ArchivedWaves waves, ArchivePlace from, Origin origin) {
        try {
            return new Writing(holdings, waves, from).page(origin);
        } catch (IOException e) {
            throw new UncheckedIOException("packing in memory", e);
        }
    }

    private static final class Writing {
        private final Holdings holdings;
        private final ArchivedWaves waves;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final GZIPOutputStream packing = new GZIPOutputStream(bytes, true);
        private final JsonGenerator json = JSON.createGenerator(packing);
        private ArchivePlace place;

        Writing(Holdings holdings, ArchivedWaves waves, ArchivePlace from) throws IOException {
            this.holdings = holdings;
            this.waves = waves;
            this.place = from;
            json.setRootValueSeparator(null);
        }

        ArchivePage page(Origin origin) throws IOException {
            int before = place.written();
            if (place.isBeginning()) writeHead(origin);
            boolean more = true;
            for (int i = 0; more && i < MAX_SEGMENTS && hasRoom(before); i++) {
                more = readSegment();
                json.flush();
            }
            if (!more) writeEnd();
            json.close();
            return new ArchivePage(
                    HttpReply.bytes(200, "application/gzip", bytes.toByteArray()),
                    place,
                    more ? Optional.of(place) : Optional.empty());
        }

        private boolean hasRoom(int before) {
            return bytes.size() < FULL && place.written() - before <= MAX_LINES - SEGMENT;
        }

        /** False when nothing is left. */
        private boolean readSegment() throws IOException {
            Holdings.Segment segment = holdings.read(place.part(), place.after(), SEGMENT, waves);
            for (String item : segment.items()) writeItem(item);
            if (segment.next().isPresent()) {
                place = place.at(place.part(), segment.next());
                return true;
            }
            Optional<Part> part = place.part().next();
            part.ifPresent(next -> place = place.at(next, Optional.empty()));
            return part.isPresent();
        }

        private void writeHead(Origin origin) throws IOException {
            beginLine(0);
            json.writeStringField("kuule", "archive");
            json.writeNumberField("format", MovingIn.FORMAT);
            json.writeStringField("madeAt", origin.madeAt().toString());
            json.writeStringField("zone", origin.zone().getId());
            endLine();
        }

        private void writeItem(String item) throws IOException {
            place = place.behind(item);
            beginLine(place.written());
            json.writeStringField("part", place.part().id());
            json.writeFieldName("item");
            json.writeRawValue(item);
            endLine();
        }

        private void writeEnd() throws IOException {
            beginLine(place.written() + 1);
            json.writeBooleanField("end", true);
            json.writeNumberField("lines", place.written());
            json.writeStringField("digest", place.digest().hex());
            json.writeObjectFieldStart("counts");
            for (Part part : Part.values())
                json.writeNumberField(part.id(), place.counts().getOrDefault(part, 0));
            json.writeEndObject();
            endLine();
        }

        private void beginLine(int number) throws IOException {
            json.writeStartObject();
            json.writeStringField("archive", place.archive());
            json.writeNumberField("line", number);
        }

        private void endLine() throws IOException {
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }
}
