package fi.kuule.local;

import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** An invented municipality with something to show. */
@Command(name = "demo", description = "Runs Kuule with an invented municipality.", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private StartOptions options = new StartOptions();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "where everything is kept; default: ${DEFAULT-VALUE}",
            defaultValue = ".kuule/demo")
    private Path data = Path.of(".kuule", "demo");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        DemoFilling demo = ServiceLoader.load(DemoFilling.class)
                .findFirst()
                .orElseThrow(() -> new StartRefused("This build has no demo."));
        Running.untilStopped(options, data, demo, spec.commandLine().getOut());
        return 0;
    }
}
