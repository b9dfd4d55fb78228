package fi.kuule.readiness;

/** A record to publish in the name service; a value of type MX begins with its preference. */
public record DnsRecord(Type type, String name, String value) {
    public enum Type {
        CNAME,
        MX,
        TXT
    }
}
