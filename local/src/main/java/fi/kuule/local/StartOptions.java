package fi.kuule.local;

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

    LocalCloudBuilder cloud(Path data) {
        if (port < 0 || port > 65_535) throw new StartRefused("A port is a number from 0 to 65535.");
        return LocalCloud.builder().port(port).template(template).data(data);
    }
}
