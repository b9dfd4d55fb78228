package fi.kuule.aws.dns;

import fi.kuule.readiness.DnsRecords;
import fi.kuule.readiness.Look;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;

/**
 * The name service by the JDK's own client. Two seconds without an answer, a server that fails, and a client that is not there are unseen;
 * so is a server whose address is none.
 */
public final class JndiDnsRecords implements DnsRecords {
    /** The client doubles it at its second and last try. */
    private static final String FIRST_WAIT_MILLIS = "700";

    private static final String TRIES = "2";

    private final Optional<String> server;

    /** @param server host and port to ask; empty for those that the machine asks */
    public JndiDnsRecords(Optional<String> server) {
        this.server = server;
    }

    @Override
    public Look<List<String>> texts(String name) {
        return look(name, "TXT", JndiDnsRecords::joined);
    }

    @Override
    public Look<List<String>> mailServers(String name) {
        return look(
                name,
                "MX",
                value -> value.replaceFirst("^\\d+ ", "")
                        .replaceFirst("\\.$", "")
                        .toLowerCase(Locale.ROOT));
    }

    private Look<List<String>> look(String name, String type, UnaryOperator<String> form) {
        try {
            DirContext context = new InitialDirContext(environment());
            try {
                return new Look.Seen<>(
                        values(context, name, type).stream().map(form).toList());
            } finally {
                context.close();
            }
        } catch (NameNotFoundException e) {
            return new Look.Seen<>(List.of());
        } catch (NamingException | IllegalArgumentException e) {
            return new Look.Unseen<>();
        }
    }

    /** A class that JNDI has taken since its beginning. */
    @SuppressWarnings("JdkObsolete")
    private Hashtable<String, String> environment() {
        Hashtable<String, String> environment = new Hashtable<>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        environment.put(
                Context.PROVIDER_URL, server.map(named -> "dns://" + named).orElse("dns:"));
        environment.put("com.sun.jndi.dns.timeout.initial", FIRST_WAIT_MILLIS);
        environment.put("com.sun.jndi.dns.timeout.retries", TRIES);
        return environment;
    }

    @SuppressWarnings("BanJNDI") // the DNS provider makes strings of what it reads, and nothing else
    private static List<String> values(DirContext context, String name, String type) throws NamingException {
        List<String> values = new ArrayList<>();
        Attribute found = context.getAttributes(name, new String[] {type}).get(type);
        for (int i = 0; found != null && i < found.size(); i++) values.add(String.valueOf(found.get(i)));
        return values;
    }

    /** The client puts a space between the pieces of a text, and quotes around a piece that has one inside. */
    private static String joined(String pieces) {
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < pieces.length(); i++) {
            char character = pieces.charAt(i);
            if (character == '"') quoted = !quoted;
            else if (character == '\\' && quoted && i + 1 < pieces.length()) text.append(pieces.charAt(++i));
            else if (character != ' ' || quoted) text.append(character);
        }
        return text.toString();
    }
}
