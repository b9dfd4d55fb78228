package fi.kuule.local.demo;

import fi.kuule.local.DemoFilling;
import fi.kuule.local.LocalCloud;
import fi.kuule.local.demo.ContactBook.Row;
import fi.kuule.local.dynamodb.ExpiredRows;
import fi.kuule.local.dynamodb.TableCreation;
import fi.kuule.local.template.Addresses;
import fi.kuule.local.template.Stack;
import fi.kuule.local.template.Table;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Mäntyranta: 6 000 invented residents and 24 months of asking, the last of which is now. */
public final class Demo implements DemoFilling {
    /** Where Mäntyranta would be. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

    private static final int STEPS_OF_PRESENT = 3;
    private final PrintStream out;
    private final InstantSource clock;
    private final int residents;
    private final int months;
    private final Progress progress;
    private Path directory = Path.of("");

    public Demo() {
        this(System.out, InstantSource.system(), Population.RESIDENTS, Population.MONTHS);
    }

    Demo(PrintStream out, InstantSource clock, int residents, int months) {
        this.out = out;
        this.clock = clock;
        this.residents = residents;
        this.months = months;
        this.progress = new Progress(
                out, System.console() != null && System.console().isTerminal(), clock, months - 1 + STEPS_OF_PRESENT);
    }

    @Override
    public void prepare(Path data, Path template) {
        directory = data;
        DemoState state = DemoState.of(data);
        if (state == DemoState.FILLING) {
            out.println("An earlier filling of the demo broke off; it starts over.");
            DemoState.clear(data);
        }
        if (state == DemoState.EMPTY || state == DemoState.FILLING) livePast(template);
        if (state == DemoState.PAST) progress.skip(months - 1);
    }

    private void livePast(Path template) {
        out.println("Filling the demo: " + months + " months of an invented municipality of " + residents
                + " people. This is done once.");
        DemoState.FILLING.keep(directory);
        Instant now = clock.instant();
        List<Table> tables = Stack.read(template, Map.of("ApiKeyHash", "0".repeat(64)), Addresses.none())
                .tables();
        try (FastTables fast = new FastTables(tablesDirectory())) {
            TableCreation.create(fast.client(), tables);
            new History(population(now), new UseCases(fast.client(), ZONE, new SecureRandom()), now).live(progress);
            new ExpiredRows(fast.client(), tables, InstantSource.fixed(now)).sweep();
        }
        DemoState.PAST.keep(directory);
    }

    private Path tablesDirectory() {
        try {
            return Files.createDirectories(directory.resolve("tables"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a directory in " + directory, e);
        }
    }

    private Population population(Instant now) {
        YearMonth present = YearMonth.from(now.atZone(ZONE));
        return Population.of(Population.SEED, residents, months, present.minusMonths(months - 1L));
    }

    @Override
    public void fill(LocalCloud cloud) {
        UseCases useCases = new UseCases(cloud.dynamoDb(), ZONE, new SecureRandom());
        if (DemoState.of(directory) == DemoState.PAST) livePresent(cloud, useCases);
        new Signposts(cloud, useCases).print(out);
    }

    private void livePresent(LocalCloud cloud, UseCases useCases) {
        DemoState.FILLING.keep(directory);
        Instant now = clock.instant();
        Population population = population(now);
        ContactBook contacts = new ContactBook();
        for (int month = 0; month < months - 1; month++) contacts.correct(contacts.list(population.month(month)));
        List<Row> rows = contacts.list(population.month(months - 1));
        new PresentMonth(cloud, useCases, new Draws(population.seed()), now).live(rows, progress);
        DemoState.READY.keep(directory);
    }
}
