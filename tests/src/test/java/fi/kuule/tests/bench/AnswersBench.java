package fi.kuule.tests.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Answers per second over real HTTP, beside a bare loop of the same storage calls, in turns. */
final class AnswersBench {
    static final String NAME = "answers";
    private static final double SHARE = 0.6;
    private static final double MILLIS = 5;
    private final Size size;

    /** @param stock links per second that are made ready; what goes beyond makes its own */
    record Size(int rounds, int[] connections, Duration warmUp, Duration measured, int stock) {
        static final Size FULL = new Size(5, new int[] {1, 32}, Duration.ofSeconds(40), Duration.ofSeconds(4), 1_500);
        static final Size TOY = new Size(1, new int[] {2}, Duration.ZERO, Duration.ofMillis(300), 100);
    }

    private record Turn(Workers.Done product, Workers.Done bare) {}

    AnswersBench(Size size) {
        this.size = size;
    }

    List<Finding> run(Cloud cloud) {
        Links links = new Links(cloud);
        if (size.warmUp.isPositive()) turn(cloud, links, 32, size.warmUp);
        List<List<Turn>> turns = new ArrayList<>();
        for (int connections : size.connections) turns.add(new ArrayList<>());
        for (int round = 0; round < size.rounds; round++)
            for (int i = 0; i < size.connections.length; i++)
                turns.get(i).add(turn(cloud, links, size.connections[i], size.measured));
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < size.connections.length; i++) findings.addAll(findings(size.connections[i], turns.get(i)));
        return findings;
    }

    private Turn turn(Cloud cloud, Links links, int connections, Duration measured) {
        Workers.Done product =
                stretch(cloud, links, connections, Answering.FILLING, measured, () -> new Answering(cloud, links));
        Workers.Done bare = stretch(
                cloud, links, connections, Duration.ofMillis(300), measured, () -> new BareAnswering(cloud, links));
        System.out.printf(
                "answers: %d connections: %s/s, bare %s/s%n",
                connections, Finding.number(product.perSecond()), Finding.number(bare.perSecond()));
        return new Turn(product, bare);
    }

    private Workers.Done stretch(
            Cloud cloud,
            Links links,
            int connections,
            Duration before,
            Duration measured,
            Supplier<Workers.Work> work) {
        int perSecond = connections == 1 ? size.stock / 4 : size.stock;
        links.stock((int) (perSecond * before.plus(measured).toMillis() / 1000));
        return Workers.run(connections, before, measured, work, cloud::processorTime);
    }

    private static List<Finding> findings(int connections, List<Turn> turns) {
        double product = Median.of(turns, turn -> turn.product.perSecond());
        double bare = Median.of(turns, turn -> turn.bare.perSecond());
        double share = Median.of(turns, turn -> turn.product.perSecond() / turn.bare.perSecond());
        double millis = Median.of(turns, turn -> turn.product.processorMillis());
        double bareMillis = Median.of(turns, turn -> turn.bare.processorMillis());
        String at = connections == 1 ? "1 connection" : connections + " connections";
        return List.of(
                Finding.of(NAME, "answers a second, " + at, Finding.number(product))
                        .beside(Finding.number(bare), share)
                        .aiming("≥ 0.60 of the bare loop", share >= SHARE),
                Finding.of(NAME, "CPU per answer, " + at, Finding.number(millis) + " ms")
                        .beside(Finding.number(bareMillis) + " ms, engine alone")
                        .aiming("≤ 5 ms", millis <= MILLIS));
    }
}
