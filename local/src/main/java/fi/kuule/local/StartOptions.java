package fi.kuule.local;

import fi.kuule.local.http.Loopback;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What both commands take. */
final class StartOptions {
    @Option(
            names = "--port",
            paramLabel = "N",
            description = "port on this machine; default: ${DEFAULT-VALUE}",
            defaultValue = "8080")
    private int port;

    @Option(
            names = "--template",
            paramLabel = "FILE",
            description = "what to run; default: ${DEFAULT-VALUE}",
            defaultValue = "template.yaml")
    private Path template = Path.of("template.yaml");

    Path template() {
        return template;
    }

    /** {@link StartRefused} at once when the port is taken: what comes before listening may take its time. */
    LocalCloudBuilder cloud(Path data) {
        if (port < 0 || port > 65_535) throw new StartRefused("A port is a number from 0 to 65535.");
        if (!Loopback.isFree(port)) throw new StartRefused("Port " + port + " is taken; choose another with --port.");
        return LocalCloud.builder().port(port).template(template).data(data);
    }
}
