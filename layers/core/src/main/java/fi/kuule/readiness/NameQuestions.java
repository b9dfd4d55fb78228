package fi.kuule.readiness;

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
    Look<List<String>> dmarc(String domain) {
        Look<List<String>> here = texts("_dmarc." + domain);
        String above = domain.substring(domain.indexOf('.') + 1);
        boolean nothing = here.judge(List::isEmpty, false);
        return nothing && above.contains(".") ? dmarc(above) : here;
    }

    private Look<List<String>> ask(Function<String, Look<List<String>>> question, String name) {
        if (silent) return new Look.Unseen<>();
        Look<List<String>> answer = question.apply(name);
        silent = answer instanceof Look.Unseen;
        return answer;
    }
}
