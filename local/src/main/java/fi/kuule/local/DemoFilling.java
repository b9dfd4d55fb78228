package fi.kuule.local;

/** Fills a running cloud with something to show; knows itself whether that has been done already. */
@FunctionalInterface
public interface DemoFilling {
    void fill(LocalCloud cloud);
}
