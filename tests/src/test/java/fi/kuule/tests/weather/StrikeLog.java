package fi.kuule.tests.weather;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps what the weather does in a file that outlives the process: a line is with the machine before the fault is felt. */
final class StrikeLog {
    private final FileChannel file;
    private final int startsBefore;

    private StrikeLog(FileChannel file, int startsBefore) {
        this.file = file;
        this.startsBefore = startsBefore;
    }

    static StrikeLog open(Path data) {
        int before = Strikes.of(data).starts();
        try {
            FileChannel file =
                    FileChannel.open(data.resolve(Strikes.FILE), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            StrikeLog log = new StrikeLog(file, before);
            log.write("\n" + Strikes.START + "\n");
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException("no file for strikes", e);
        }
    }

    /** How many processes have written here before. */
    int startsBefore() {
        return startsBefore;
    }

    /** @param attempts how many calls have come since the start, struck or not */
    void note(Call call, Fault fault, long attempts) {
        write(String.join("\t", Long.toString(attempts), fault.kind(), unheard(call, fault)) + "\n");
    }

    /** The mail that is handed over without the reply being marked, for all that its sender knows; {@code ""} for every other strike. */
    private static String unheard(Call call, Fault fault) {
        if (call.operation().equals("SendEmail"))
            return fault == Fault.LOST_REPLY
                    ? call.body().path("EmailTags").path(0).path("Value").asText()
                    : "";
        boolean marking = call.function().equals("MailDelivery")
                && call.operation().equals("UpdateItem")
                && call.tables().contains("OutboxTable");
        return marking && call.isLastAttempt()
                ? call.body().path("Key").path("id").path("S").asText()
                : "";
    }

    private synchronized void write(String line) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) file.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("a strike cannot be noted", e);
        }
    }
}
