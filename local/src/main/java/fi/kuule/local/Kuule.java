package fi.kuule.local;

import fi.kuule.local.template.TemplateFault;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code ./kuule start} and {@code ./kuule demo}. */
@Command(
        name = "kuule",
        description = "Kuule on this machine.",
        subcommands = {StartCommand.class, DemoCommand.class},
        mixinStandardHelpOptions = true)
public final class Kuule {
    private Kuule() {}

    public static void main(String[] arguments) {
        int code = commandLine().execute(arguments);
        if (code != 0) System.exit(code);
    }

    /** A refusal is one sentence and 1; anything else is a fault with its stack. */
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Kuule());
        line.setExecutionExceptionHandler((thrown, command, parsed) -> {
            if (!(thrown instanceof StartRefused) && !(thrown instanceof TemplateFault)) throw thrown;
            command.getErr().println(thrown.getMessage());
            command.getErr().flush();
            return 1;
        });
        return line;
    }
}
