package fi.kuule.tests.flow;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import fi.kuule.local.mailbox.Mail;
import fi.kuule.local.mailbox.MailSummary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/** The way from the mail to the report, by hand in Chromium at 360 pixels. */
@Tag("long")
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrowserTest {
    private Town town;
    private Chromium chromium;
    private Page page;
    private String code = "";

    @BeforeAll
    void start() {
        Optional<Path> executable = Chromium.installed();
        assumeTrue(executable.isPresent(), "skipped: no Chromium on this machine (Debian: apt install chromium)");
        chromium = new Chromium(executable.orElseThrow());
        page = chromium.page(true);
        town = new Town().settled();
        town.survey("anonymous");
        String wave = town.drafted(Town.contacts(40));
        town.api.post("/api/waves/" + wave + "/start");
        town.minutes(2);
    }

    @AfterAll
    void stop() {
        if (chromium != null) chromium.close();
        if (town != null) town.close();
    }

    private void audit(String what) {
        List<String> faults = Chromium.faults(page);
        assertAll(
                what,
                () -> assertEquals(List.of(), faults),
                () -> assertFalse(Chromium.overflows(page), "wider than the screen"),
                () -> assertEquals(List.of(), chromium.console()));
    }

    private Mail mailTo(int person) {
        return town.mails("invitation").stream()
                .filter(mail -> mail.to().contains(Town.address(person)))
                .findFirst()
                .orElseThrow();
    }

    /** As a mail program would: the mailbox shows mails in a sandbox, where no audit can run. */
    private void openMail(Mail mail) {
        page.navigate("about:blank");
        page.setContent(mail.html());
    }

    private void readForTwoSeconds() {
        town.wait(Duration.ofSeconds(2));
    }

    @Test
    @Order(1)
    void theMailboxAndTheMailAreAccessible() {
        page.navigate(town.cloud.baseUri() + "/local");
        audit("the local cloud's own page");
        openMail(mailTo(0));
        audit("the invitation");
    }

    @Test
    @Order(2)
    void aTapOnNineOpensThePageWithNineChosen() {
        page.navigate(MailSummary.of(mailTo(0)).links().stream()
                .filter(link -> link.endsWith("?arvio=9"))
                .findFirst()
                .orElseThrow());
        assertTrue(page.isChecked("input[name=arvio][value='9']"));
        audit("the questionnaire");
    }

    @Test
    @Order(3)
    void changingTheLanguageKeepsWhatWasTyped() {
        page.fill("textarea", "Kirjasto on <b>hyvä</b> & auki");
        page.click("button[value=sv]");
        assertAll(
                () -> assertEquals("sv", page.getAttribute("html", "lang")),
                () -> assertEquals("Kirjasto on <b>hyvä</b> & auki", page.inputValue("textarea")),
                () -> assertTrue(page.isChecked("input[name=arvio][value='9']")));
        audit("the questionnaire in Swedish");
        page.click("button[value=fi]");
    }

    @Test
    @Order(4)
    void pressingSendThanksAndShowsTheReceipt() {
        readForTwoSeconds();
        page.click("button.send");
        code = Citizen.receipt(page.content());
        assertTrue(page.title().contains("Kiitos"), page.title());
        audit("thanks");
    }

    @Test
    @Order(5)
    void theReceiptShowsAndDeletesTheAnswer() {
        page.navigate(town.cloud.baseUri() + "/r");
        audit("the receipt form");
        page.fill("input[type=text]", code.toLowerCase(java.util.Locale.ROOT));
        page.click("main form button[type=submit]");
        assertTrue(page.textContent("main").contains("Kirjasto on <b>hyvä</b> & auki"));
        audit("the answer");
        while (page.isVisible("main form button[type=submit]") && !page.title().contains("poistettu")) pressLast();
        assertEquals(
                0,
                town.cloud
                        .dynamoDb()
                        .scan(scan -> scan.tableName("ResponsesTable"))
                        .count());
        audit("the answer deleted");
    }

    private void pressLast() {
        page.locator("main form button[type=submit]").last().click();
        audit("on the way to deleting");
    }

    @Test
    @Order(5)
    void whoeverDoesNotAnswerLeavesByOnePressAndALinkLeadsBack() {
        page.navigate(town.link(1) + "?kieli=fi#ulos");
        audit("the questionnaire with its ways out");
        readForTwoSeconds();
        page.click("button[value=en-vastaa]");
        assertTrue(page.title().contains("Kiitos tiedosta"), page.title());
        audit("after leaving");
        page.click("main a.tap");
        assertTrue(page.isVisible("textarea"));
    }

    @Test
    @Order(6)
    void anAnsweredLinkSaysSoAndAnUnknownOneDoesNotWork() {
        page.navigate(town.link(0).toString());
        audit("already answered");
        assertTrue(page.textContent("main").contains("jo vastannut"));
    }

    @Test
    @Order(7)
    void stoppingIsOneButton() {
        page.navigate(MailSummary.of(mailTo(1)).links().stream()
                .filter(link -> link.contains("/u/"))
                .findFirst()
                .orElseThrow());
        audit("stop");
        page.click("main form button[type=submit]");
        audit("stopped");
    }

    @Test
    @Order(8)
    void aCodeOfALetterIsTypedOnAPageOfItsOwn() {
        page.navigate(town.cloud.baseUri() + "/s");
        audit("the form for the code of a letter");
        page.fill("input[name=koodi]", "k7pq 2mxr 9twh");
        page.click("main form button[type=submit]");
        assertAll(
                () -> assertEquals("k7pq 2mxr 9twh", page.inputValue("input[name=koodi]")),
                () -> assertTrue(page.title().startsWith("Virhe"), page.title()));
        audit("a code that leads nowhere");
    }

    @Test
    @Order(9)
    void everythingWorksWithoutScripts() {
        Page plain = chromium.page(false);
        plain.navigate(town.link(2) + "?arvio=7");
        readForTwoSeconds();
        plain.click("button.send");
        assertTrue(Citizen.receipt(plain.content()).length() > 12);
    }

    @Test
    @Order(10)
    void theReportMailAndItsPageAreAccessible() {
        Citizen citizen = new Citizen(town);
        for (int person = 3; person < 38; person++)
            citizen.answer(town.link(person), person % 3 == 0 ? 7 : 9, "Syy " + person);
        town.at("2026-11-21T06:00:00Z");
        page.navigate(town.link(39).toString());
        audit("closed");
        town.at("2026-12-01T05:00:30Z");
        for (Mail mail : town.mails("report")) {
            openMail(mail);
            audit("the report mail: " + mail.subject());
            page.navigate(MailSummary.of(mail).links().stream()
                    .filter(link -> link.contains("/f/"))
                    .findFirst()
                    .orElseThrow());
            audit("the report page");
        }
        for (String path : List.of("/m?kieli=fi", "/m?kieli=sv", "/m?kieli=en", "/tietosuoja", "/saavutettavuus")) {
            page.navigate(town.cloud.baseUri() + path);
            audit(path);
        }
    }
}
