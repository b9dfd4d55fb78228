package fi.kuule.tests.bench;

import java.util.List;

/** docs/performance.md. */
record PerformancePage(Circumstances circumstances, List<Finding> findings) {
    String text() {
        return """
                # Performance

                Written by `./kuule bench` on %s, of commit %s, on %s.

                Every figure is a median and has its yardstick from the same run, taken in turns with it. The machine's own speed falls out of
                the ratio; the figures themselves are of this machine and of the local cloud, where DynamoDB Local is most of the cost. A
                figure that misses its aim says so.

                %s
                ## What was measured, and how

                - **answers**: a small town's cloud runs in a process of its own; connections that stay open get pages (`GET /s/…`) and send the
                  answers of pages that were opened 1.6 s before (`POST /s/…`), so every answer passes the check of its page's age. The yardstick
                  makes the storage calls of a page and of its answer, with the same client on the same engine, and nothing else. CPU is the
                  processor time of the cloud's process, DynamoDB Local, collector and compiler included, over the answers thanked for; what
                  asks is another process and is not in it.
                - **night**: nps-aggregation runs in a JVM with a heap of 512 MB and counts the answers of 31 days; the yardstick queries the same
                  rows with the same client and counts them. The engine is another process.
                - **report**: monthly-report runs in a JVM with a heap of 256 MB and makes the reports of a month, one for every service; months
                  follow one another, and the first is not counted. Nights are not measured here: the sums of sealed months, what became of a
                  wave of every month and the answers of the months that are reported, which are read for comments, were put as nights leave
                  them. The yardstick queries the same items, each once, with the same client. The small month is of an organisation with one
                  service and three members, whose mails are queued.
                - **import**: management and link-generation run in a JVM with a heap of 256 MB, from the packed upload to the last invitation;
                  engines are another process. The yardstick makes the three storage calls that an invitation cannot do without.
                - **wave**: mail-dispatch and mail-delivery run in a JVM with a heap of 512 MB and send a wave: its pilot, then a minute's mails at
                  a time, all queued and then delivered, ten to a call and two calls at once. Their clock is moved on, and nobody waits. The
                  engines are another process; after the pilot SES has no quota there and reports nothing, so mail-events has no part in
                  this. The yardstick makes the calls to storage, queue and SES that a mail cannot do without, and sends a mail that was
                  written before. CPU is the processor time of the JVM that sends, collector and compiler included. Neither the pilot nor
                  the first minute of both is counted.
                - **cold**: response-capture from its zip and the layers, unpacked, in a fresh JVM bound to one processor, with
                  `-XX:TieredStopAtLevel=1`; from the start of the process to its first page. Beside it an empty JVM, and one that builds the
                  DynamoDB client as every function does and reads one item.
                - **units**: what DynamoDB said it consumed (`ReturnConsumedCapacity`), asked by a proxy between the functions and the engine.
                  The yardstick is counted by hand from DynamoDB's rules: a strongly consistent read of up to 4 KB is one read unit, a write
                  of up to 1 KB one write unit, one more for every index it changes, twice in a transaction.
                - **coverage**: how often a 95 %% interval of a score holds the truth, and its mean width within the scale, over every outcome
                  there can be for so many answers, for nine services and six methods; the figure is how far the farthest of them is from a
                  table that was computed elsewhere and rounded to a tenth of a percent and to whole points. No chance in it, and no time.
                """.formatted(circumstances.date(), circumstances.commit(), circumstances.machine(), table());
    }

    String table() {
        StringBuilder table = new StringBuilder();
        row(table, "bench", "figure", "value", "yardstick", "ratio", "aim", "met");
        table.append("|---|---|---:|---:|---:|---|---|\n");
        String last = "";
        for (Finding finding : findings) {
            row(
                    table,
                    finding.bench().equals(last) ? "" : finding.bench(),
                    finding.figure(),
                    finding.value(),
                    finding.yardstick(),
                    finding.ratio(),
                    finding.aim(),
                    finding.verdict());
            last = finding.bench();
        }
        return table.toString();
    }

    private static void row(StringBuilder table, String... cells) {
        table.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
