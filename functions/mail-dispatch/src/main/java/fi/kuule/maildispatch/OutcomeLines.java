package fi.kuule.maildispatch;

import fi.kuule.wave.MailDispatch.Dispatched;
import java.util.ArrayList;
import java.util.List;

/** What the log says of a minute. All but the first line are what metric filters of the template look for: somebody must do something. */
final class OutcomeLines {
    private OutcomeLines() {}

    static List<String> of(Dispatched dispatched) {
        List<String> lines = new ArrayList<>();
        lines.add("outcome=dispatched waves=" + dispatched.waves() + " allowed=" + dispatched.allowed() + " queued="
                + dispatched.queued() + "\n");
        dispatched.stopped().ifPresent(cause -> lines.add("outcome=sending-stopped cause=" + cause + "\n"));
        dispatched.unheard().forEach(wave -> lines.add("outcome=pilot-unheard wave=" + wave.value() + "\n"));
        return lines;
    }
}
