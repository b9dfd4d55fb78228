package fi.kuule.local.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What of the template runs on this machine, worked out. */
public record Stack(
        List<Lambda> functions,
        List<Route> routes,
        List<Queue> queues,
        List<QueueTrigger> queueTriggers,
        List<Schedule> schedules,
        List<EventRule> rules,
        List<Table> tables,
        List<MailEvents> mailEvents) {

    /**
     * Reads the template at a path. {@link TemplateFault} for what is unknown or wrong.
     *
     * @param parameters values of this machine, by parameter
     */
    public static Stack read(Path template, Map<String, String> parameters, Addresses addresses) {
        try {
            return of(Files.readString(template), parameters, addresses);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + template, e);
        }
    }

    /** Whether the template has a parameter of this name. */
    public static boolean declares(Path template, String parameter) {
        try {
            return YamlTree.read(Files.readString(template))
                    .mapping("Parameters")
                    .find(parameter)
                    .isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + template, e);
        }
    }

    static Stack of(String yaml, Map<String, String> parameters, Addresses addresses) {
        return new StackReader(YamlTree.read(yaml), parameters, addresses).read();
    }
}
