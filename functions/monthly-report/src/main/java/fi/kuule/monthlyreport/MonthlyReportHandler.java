package fi.kuule.monthlyreport;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fi.kuule.report.MonthlyReporting;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Makes a month's reports and puts their mails on the way, on the first working day or when asked. */
public final class MonthlyReportHandler implements RequestStreamHandler {
    private static final JsonFactory JSON = new JsonFactory();
    private final Work work;

    public MonthlyReportHandler() {
        this(System.getenv(), InstantSource.system(), new SecureRandom());
    }

    public MonthlyReportHandler(Map<String, String> environment, InstantSource clock, RandomGenerator random) {
        this(Wiring.work(environment, clock, random));
    }

    MonthlyReportHandler(Work work) {
        this.work = work;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        LocalDate today = LocalDate.ofInstant(work.clock.instant(), work.zone);
        Optional<YearMonth> month = Occasion.read(input).month(today);
        if (month.isEmpty()) {
            context.getLogger().log("outcome=not-the-day\n");
            write(new MonthlyReporting.Made(0, 0), output);
            return;
        }
        MonthlyReporting.Made made = work.reporting.apply(month.get());
        context.getLogger()
                .log("outcome=made month=" + month.get() + " reports=" + made.reports() + " mails=" + made.mails()
                        + "\n");
        write(made, output);
    }

    private static void write(MonthlyReporting.Made made, OutputStream output) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(output)) {
            json.writeStartObject();
            json.writeNumberField("reports", made.reports());
            json.writeNumberField("mails", made.mails());
            json.writeEndObject();
        }
    }

    /**
     * What the function works with.
     *
     * @param reporting makes a month's reports and puts their mails on the way
     */
    record Work(Function<YearMonth, MonthlyReporting.Made> reporting, InstantSource clock, ZoneId zone) {}
}
