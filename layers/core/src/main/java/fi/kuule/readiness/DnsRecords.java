package fi.kuule.readiness;

import java.util.List;

/** What is published in the name service. No such name and no such record are an empty list. */
public interface DnsRecords {
    /** The texts of a name, each in one piece. */
    Look<List<String>> texts(String name);

    /** The mail servers of a name, in lower case and without the last dot. */
    Look<List<String>> mailServers(String name);
}
