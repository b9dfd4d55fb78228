package fi.kuule.tests.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.aws.ses.SesMailer;
import fi.kuule.aws.ses.SesSendingAccount;
import fi.kuule.language.Language;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.HeaderText;
import fi.kuule.mail.MailId;
import fi.kuule.mail.Mailer;
import fi.kuule.mail.Mailer.Handover;
import fi.kuule.mail.Message;
import fi.kuule.mail.SendingAccount.SendingQuota;
import fi.kuule.tests.engine.Ability;
import fi.kuule.tests.engine.Engine;
import fi.kuule.tests.engine.Needs;
import fi.kuule.tests.engine.OnEveryEngine;
import fi.kuule.tests.engine.SentMail;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@OnEveryEngine
@Needs(Ability.MAIL)
class MailContractTest {
    private static final MailId MAIL = MailId.ofInvitation("i".repeat(43));
    private final Engine engine;
    private final Mailer mailer;

    MailContractTest(Engine engine) {
        this.engine = engine;
        this.mailer = new SesMailer(engine.ses(), "ConfigurationSet");
    }

    @Test
    void aMailIsKeptAsItWasWritten() {
        String id = accepted(message("aino@asukas.example"));

        assertEquals(
                Optional.of(new SentMail(
                        List.of("aino@asukas.example"), "Miten meni, äiti?", "<p>Hyvää päivää</p>", "Hyvää päivää")),
                engine.mail(id));
    }

    @Test
    void aDomainIsWrittenInAscii() {
        String id = accepted(message("aino@mäntyranta.example"));

        assertEquals(
                List.of("aino@xn--mntyranta-v2a.example"),
                engine.mail(id).orElseThrow().to());
    }

    @Test
    void theSameMailHandedOverTwiceIsTwoMails() {
        assertNotEquals(accepted(message("aino@asukas.example")), accepted(message("aino@asukas.example")));
    }

    @Test
    @Needs(Ability.MAIL_CONFIGURATION_SETS)
    void aMailWhoseEventsNobodyWouldHearOfIsNotSent() {
        Mailer unheard = new SesMailer(engine.ses(), "NobodysSet");

        IllegalStateException told =
                assertThrows(IllegalStateException.class, () -> unheard.send(MAIL, message("aino@asukas.example")));
        assertTrue(told.getMessage().contains("404"), told.getMessage());
    }

    @Test
    @Needs(Ability.MAIL_QUOTA)
    void aMailThatWasSentCountsIntoTheDay() {
        SendingQuota before = new SesSendingAccount(engine.ses()).quota();
        accepted(message("aino@asukas.example"));
        SendingQuota after = new SesSendingAccount(engine.ses()).quota();

        assertTrue(before.within(60) > 0, "nothing may be sent");
        assertEquals(before.sentInDay() + 1, after.sentInDay());
    }

    private String accepted(Message message) {
        return assertInstanceOf(Handover.Accepted.class, mailer.send(MAIL, message))
                .providerId();
    }

    private static Message message(String to) {
        return new Message(
                new EmailAddress(to),
                Engine.SENDER,
                new HeaderText("Mäntyranta"),
                new EmailAddress("neuvonta@mantyranta.example"),
                Language.FI,
                new HeaderText("Miten meni, äiti?"),
                "<p>Hyvää päivää</p>",
                "Hyvää päivää",
                Optional.of(URI.create("https://kysely.example/u/stop")));
    }
}
