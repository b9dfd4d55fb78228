package fi.kuule.tests.weather;

import fi.kuule.local.LocalCloud;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What stands in the tables at the end, without what chance and the hour have made: ids, secrets, times of reading and writing, and which
 * comments a report shows, since these are drawn by id.
 */
record Books(
        List<String> answers,
        List<String> tallies,
        List<String> reports,
        List<String> invitations,
        List<String> stops) {
    private static final Set<String> CHANCE = Set.of("id", "readAt", "at", "madeAt", "sentAt", "revision", "expires");

    static Books of(LocalCloud cloud, String wave) {
        return new Books(
                lines(cloud, "ResponsesTable", wave),
                lines(cloud, "TalliesTable", wave).stream()
                        .filter(line -> !line.contains("owner=nights"))
                        .toList(),
                lines(cloud, "ReportsTable", wave).stream()
                        .map(line -> line.replaceAll("owner=access#[^,}]*", "owner=access")
                                .replaceAll("(comments|praise|criticism)=\\[[^]]*]", "comments"))
                        .sorted()
                        .toList(),
                lines(cloud, "InvitationsTable", wave).stream()
                        .map(line -> line.replaceAll("mail=(SENT|DELIVERED)", "mail=WENT")
                                .replaceAll("waveShard=[^,}]*", "waveShard"))
                        .sorted()
                        .toList(),
                lines(cloud, "AddressesTable", wave).stream()
                        .map(line -> line.replaceAll("address=[^,}]*", "address")
                                .replaceAll("(bounced|complained)=[0-9]+", "$1"))
                        .sorted()
                        .toList());
    }

    /** What stands in one of two books and not in the other; empty when they say the same. */
    static List<String> difference(List<String> fair, List<String> storm) {
        List<String> missing = new ArrayList<>(fair);
        List<String> added = new ArrayList<>(storm);
        storm.forEach(missing::remove);
        fair.forEach(added::remove);
        return Stream.concat(
                        missing.stream().map(line -> "missing: " + line),
                        added.stream().map(line -> "added: " + line))
                .toList();
    }

    private static List<Map<String, AttributeValue>> rows(LocalCloud cloud, String table) {
        return cloud.dynamoDb().scanPaginator(scan -> scan.tableName(table)).items().stream()
                .toList();
    }

    private static List<String> lines(LocalCloud cloud, String table, String wave) {
        return rows(cloud, table).stream()
                .map(row -> text(row).replace(wave, "WAVE"))
                .sorted()
                .toList();
    }

    private static String text(Map<String, AttributeValue> map) {
        TreeMap<String, String> fields = new TreeMap<>();
        map.forEach((name, value) -> {
            if (!CHANCE.contains(name)) fields.put(name, text(value));
        });
        return fields.toString();
    }

    private static String text(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s();
            case N -> value.n();
            case BOOL -> value.bool().toString();
            case M -> text(value.m());
            case L -> texts(value.l());
            case SS -> value.ss().stream().sorted().toList().toString();
            default -> value.toString();
        };
    }

    private static String texts(Collection<AttributeValue> values) {
        return values.stream().map(Books::text).sorted().toList().toString();
    }
}
