package fi.kuule.local.demo;

import fi.kuule.local.DemoFilling;
import fi.kuule.local.LocalCloud;
import fi.kuule.local.demo.ContactBook.Row;
import fi.kuule.local.dynamodb.ExpiredRows;
import fi.kuule.local.dynamodb.TableCreation;
import fi.kuule.local.template.Addresses;
import fi.kuule.local.template.Stack;
import fi.kuule.local.template.Table;
import java.io.Console;
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
import java.util.Optional;

/**
 * Mäntyranta: 6 000 invented residents and 24 months of asking, the last of which is now. The past is lived before the cloud starts, the
 * present by the running cloud; a filling that broke off starts over.
 */
public final class Demo implements DemoFilling {
    /** Where Mäntyranta would be. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

    private static final String BROKE_OFF = "An earlier filling of the demo broke off; it starts over.";
    private final PrintStream out;
    private final InstantSource clock;
    private final int residents;
    private final int months;
    private final Progress progress;
    private Path directory = Path.of("");

    public Demo() {
        this(System.out, InstantSource.system(), Population.RESIDENTS, Population.MONTHS);
    }

    /**
     * A smaller town, or another present.
     *
     * @param months two at least: one that is over and the one that is going on
     */
    public Demo(PrintStream out, InstantSource clock, int residents, int months) {
        boolean terminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        this.out = out;
        this.clock = clock;
        this.residents = residents;
        this.months = months;
        this.progress = new Progress(out, terminal, InstantSource.system(), months - 1 + PresentMonth.STEPS);
    }

    /** The domain of the municipality's sender: without it nobody would say for which domain this deployment may send. */
    @Override
    public Map<String, String> parameters() {
        return Map.of("SenderDomain", Town.DOMAIN);
    }

    @Override
    public void prepare(Path data, Path template) {
        directory = data;
        switch (state()) {
            case EMPTY -> livePast(template);
            case FILLING -> {
                out.println(BROKE_OFF);
                DemoState.clear(data);
                livePast(template);
            }
            case PAST -> progress.skip(months - 1);
            case READY -> {}
        }
    }

    private DemoState state() {
        return DemoState.of(directory, present(clock.instant()));
    }

    private static YearMonth present(Instant now) {
        return YearMonth.from(now.atZone(ZONE));
    }

    private void livePast(Path template) {
        out.println("Filling the demo, once: " + months + " months of an invented municipality.");
        Instant now = clock.instant();
        DemoState.FILLING.keep(directory, present(now));
        List<Table> tables = Stack.read(template, Map.of("ApiKeyHash", "0".repeat(64)), Addresses.none())
                .tables();
        try (FastTables fast = new FastTables(tablesDirectory())) {
            TableCreation.create(fast.client(), tables);
            new History(population(now), useCases(fast), now).live(progress);
            new ExpiredRows(fast.client(), tables, InstantSource.fixed(now)).sweep();
        }
        DemoState.PAST.keep(directory, present(now));
    }

    private static UseCases useCases(FastTables fast) {
        return new UseCases(fast.client(), ZONE, new SecureRandom());
    }

    private Path tablesDirectory() {
        try {
            return Files.createDirectories(directory.resolve("tables"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a directory in " + directory, e);
        }
    }

    private Population population(Instant now) {
        return Population.of(Population.SEED, residents, months, present(now).minusMonths(months - 1L));
    }

    @Override
    public void fill(LocalCloud cloud) {
        UseCases useCases = new UseCases(cloud.dynamoDb(), ZONE, new SecureRandom());
        if (state() == DemoState.PAST) livePresent(cloud, useCases);
        new Signposts(cloud, useCases).print(out);
    }

    private void livePresent(LocalCloud cloud, UseCases useCases) {
        Instant now = clock.instant();
        DemoState.FILLING.keep(directory, present(now));
        Population population = population(now);
        ContactBook contacts = new ContactBook(population);
        for (int month = 0; month < months - 1; month++) contacts.correct(contacts.list(month));
        List<Row> rows = contacts.list(months - 1);
        new PresentMonth(cloud, useCases, new Draws(population.seed()), now).live(rows, progress);
        DemoState.READY.keep(directory, present(now));
    }
}
