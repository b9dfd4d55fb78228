package fi.kuule.local.template;

import java.net.URI;

/**
 * Where this machine stands in for AWS, for {@code Ref} and {@code GetAtt}.
 *
 * @param api the HTTP API, without a trailing slash
 * @param queues what a queue's name is appended to for its URL, with a trailing slash
 */
public record Addresses(URI api, URI queues) {
    public static final String REGION = "eu-north-1";
    public static final String ACCOUNT = "000000000000";
    static final String PARTITION = "aws";
    static final String SUFFIX = "amazonaws.com";

    /** Enough to read a template before any engine runs. */
    public static Addresses none() {
        return new Addresses(URI.create("http://localhost"), URI.create("http://localhost/" + ACCOUNT + "/"));
    }

    static String arn(String service, String resource) {
        return String.join(":", "arn", PARTITION, service, REGION, ACCOUNT, resource);
    }
}
