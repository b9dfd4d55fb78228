package fi.kuule.readiness;

import fi.kuule.readiness.Observed.Dmarc;
import java.util.List;
import java.util.function.Function;

/** The questions of one inspection to the name service: who did not answer one is not waited for again. */
final class NameQuestions {
    private final DnsRecords names;
    private boolean silent;

    NameQuestions(DnsRecords names) {
        this.names = names;
    }

    Look<List<String>> texts(String name) {
        return ask(names::texts, name);
    }

    Look<List<String>> mailServers(String name) {
        return ask(names::mailServers, name);
    }

    /** RFC 7489 goes up to the organisation's own domain: here, the nearest with two labels at least that says anything. */
    Look<Dmarc> dmarc(String domain) {
        return dmarc(domain, domain);
    }

    private Look<Dmarc> dmarc(String domain, String at) {
        return texts("_dmarc." + at)
                .<Look<Dmarc>>judge(
                        texts -> texts.isEmpty() ? dmarcAbove(domain, at) : new Look.Seen<>(new Dmarc(at, texts)),
                        new Look.Unseen<>());
    }

    private Look<Dmarc> dmarcAbove(String domain, String at) {
        String above = at.substring(at.indexOf('.') + 1);
        return above.contains(".") ? dmarc(domain, above) : new Look.Seen<>(new Dmarc(domain, List.of()));
    }

    private Look<List<String>> ask(Function<String, Look<List<String>>> question, String name) {
        if (silent) return new Look.Unseen<>();
        Look<List<String>> answer = question.apply(name);
        silent = answer instanceof Look.Unseen;
        return answer;
    }
}
