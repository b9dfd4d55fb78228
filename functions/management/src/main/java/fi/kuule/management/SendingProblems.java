package fi.kuule.management;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fi.kuule.organisation.Organisations;
import fi.kuule.views.ReadinessWording;
import fi.kuule.wave.SendingOutlook;
import fi.kuule.wave.WaveControl.Change;
import java.util.OptionalInt;

/** Why the mails of a wave cannot go, and what to do about it. */
final class SendingProblems {
    private final Organisations organisations;

    SendingProblems(Organisations organisations) {
        this.organisations = organisations;
    }

    static Problem of(Change.TooLong tooLong) {
        SendingOutlook outlook = tooLong.outlook();
        String why = outlook.lastDay()
                .map(last ->
                        "the last of " + outlook.mails() + " mails would go on " + last + ", after the wave's last day "
                                + tooLong.closes() + ": at " + outlook.perDay()
                                + " a day, from 8 to 20, not on Sundays and public"
                                + " holidays, they take " + outlook.days() + " days")
                .orElse("no mail can go: the sending service allows " + outlook.perDay() + " a day");
        return Problem.of(
                        ProblemKind.CONFLICT,
                        why + "; draft the wave with a later last day or fewer people, or ask AWS for a higher quota")
                .with("sending", WaveDocument.sending(outlook));
    }

    /** With the text to send to AWS. */
    Problem of(Change.Sandboxed sandboxed) {
        String why = "SES holds this account in its sandbox, where it writes to verified addresses only, and of "
                + sandboxed.mails() + " addresses " + sandboxed.unverified()
                + " are not verified; ask AWS for production access (SES console, Account dashboard, Request production"
                + " access) with the text under \"request\", or verify the addresses";
        return Problem.of(ProblemKind.CONFLICT, why)
                .with("unverified", IntNode.valueOf(sandboxed.unverified()))
                .with("request", TextNode.valueOf(request(sandboxed.mails())));
    }

    private String request(int mails) {
        return ReadinessWording.requestForProduction(organisations.find(), OptionalInt.of(mails));
    }
}
