package fi.kuule.local;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** An empty organisation, or the one that the data directory holds. */
@Command(name = "start", description = "Runs Kuule on this machine.", mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {
    @Mixin
    private StartOptions options = new StartOptions();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "where everything is kept; default: ${DEFAULT-VALUE}",
            defaultValue = ".kuule")
    private Path data = Path.of(".kuule");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        Running.untilStopped(options, data, cloud -> {}, spec.commandLine().getOut());
        return 0;
    }
}
