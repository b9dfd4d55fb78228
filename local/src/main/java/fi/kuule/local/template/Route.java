package fi.kuule.local.template;

/** A route of the HTTP API: {@code ANY} or a method, and a path that may hold {@code {name}} and end in {@code {name+}}. */
public record Route(String method, String path, String function) {
    /** As AWS writes it: {@code ANY /s/{token+}}. */
    public String key() {
        return method + " " + path;
    }
}
