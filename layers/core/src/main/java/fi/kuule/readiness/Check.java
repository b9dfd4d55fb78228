package fi.kuule.readiness;

import java.util.List;
import java.util.Map;

/**
 * One thing that was looked at.
 *
 * @param facts what the texts about the finding name: {@code domain}, {@code sender}, {@code host}, …; counts in plain digits
 * @param records what to publish in the name service; what stands there already when all is well
 */
public record Check(Finding finding, Map<String, String> facts, List<DnsRecord> records) {
    public Check {
        facts = Map.copyOf(facts);
        records = List.copyOf(records);
    }

    static Check of(Finding finding) {
        return new Check(finding, Map.of(), List.of());
    }

    static Check of(Finding finding, String fact, String value) {
        return new Check(finding, Map.of(fact, value), List.of());
    }

    static Check of(Finding finding, String domain, List<DnsRecord> records) {
        return new Check(finding, Map.of("domain", domain), records);
    }
}
