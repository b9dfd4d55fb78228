package fi.kuule.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checker of mails itself: a good mail passes, and every rule finds its bad one. */
class MailHtmlTest {
    private static final String HOST = "kysely.example";
    private static final String GOOD = """
            <!DOCTYPE html>
            <html lang="fi" xmlns="http://www.w3.org/1999/xhtml"><head><meta charset="utf-8"/><title>Hei</title>
            <!--[if mso]><table><tr><td><![endif]-->
            <style>@media (prefers-color-scheme:dark){.t{color:#fff!important}}</style></head>
            <body style="margin:0"><div role="main" lang="fi"><h1>Hei</h1>
            <table role="presentation"><tr><td style="width:44px;display:block">&nbsp;</td></tr></table>
            <table aria-label="Luvut"><tr><th scope="row">Kysyttiin</th><td>5</td></tr></table>
            <p><a href="https://kysely.example/s/x">Vastaa</a></p></div></body></html>
            """;

    @Test
    void aGoodMailHasNoFault() {
        assertEquals(List.of(), MailHtml.faults(GOOD, HOST));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        <p><a                             | <img src="https://kysely.example/p.gif"/><p><a   | tag: img
        <p><a                             | <script>1</script><p><a                          | tag: script
        <p><a                             | <form action="/"></form><p><a                    | tag: form
        <p><a                             | <iframe></iframe><p><a                           | tag: iframe
        <title>                           | <link rel="stylesheet" href="a.css"/><title>     | tag: link
        <p><a                             | <svg></svg><p><a                                 | tag: svg
        <p><a                             | <p onclick="x()"><a                              | attribute: p onclick
        <td style                         | <td background="https://a.example/a.png" style   | attribute: td background
        <body style                       | <body id="b" style                               | attribute: body id
        margin:0                          | position:fixed                                   | css property: position
        margin:0                          | float:left                                       | css property: float
        margin:0                          | background-color:url(//a.example/a)              | css value: background-color
        width:44px                        | width:calc(1px + 2%)                             | css value: width
        display:block                     | display:flex                                     | css display: flex
        @media                            | @import "a.css";@media                           | style block
        @media                            | @font-face{src:url(a)}@media                     | style block
        color:#fff!important              | position:fixed                                   | css property: position
        https://kysely.example/s/x        | http://kysely.example/s/x                        | link: http
        https://kysely.example/s/x        | https://klikki.example/?u=kysely                 | link: https
        https://kysely.example/s/x        | javascript:alert(1)                              | link: javascript
        https://kysely.example/s/x        | data:text/html,a                                 | link: data
        https://kysely.example/s/x        | mailto:stop@kysely.example                       | link: mailto
        https://kysely.example/s/x        | ``                                               | link:
        <html lang="fi"                   | <html                                            | lang of html
        role="main" lang="fi"             | role="main" lang="x"                             | lang of div
        <h1>Hei</h1>                      | <p>Hei</p>                                       | one h1, not 0
        <h1>Hei</h1>                      | <h1>Hei</h1><h1>Hoi</h1>                         | one h1, not 2
        ` role="main"`                    | ``                                               | one role=main, not 0
        <title>Hei</title>                | <title></title>                                  | one title, not 0
        ` role="presentation"`            | ``                                               | table: neither
        ` aria-label="Luvut"`             | ``                                               | table: neither
        <th scope="row">Kysyttiin</th>    | <td>Kysyttiin</td>                               | table: neither
        [if mso]><table>                  | [if mso]><img src="x">                           | comment
        <!--[if mso]>                     | <!-- draft of Tuesday --><!--[if mso]>           | comment
        </p></div>                        | </div>                                           | not well-formed
        """)
    void everyRuleFindsItsBadMail(String good, String bad, String fault) {
        String html = GOOD.replace(good, bad);
        assertTrue(!html.equals(GOOD), "nothing was changed");
        List<String> faults = MailHtml.faults(html, HOST);
        assertTrue(faults.stream().anyMatch(found -> found.startsWith(fault)), () -> faults + "");
    }

    @Test
    void whatGmailWouldCutIsTooLong() {
        String html = GOOD.replace("Vastaa", "Vastaa ".repeat(20_000));
        assertTrue(MailHtml.faults(html, HOST).getFirst().startsWith("size"));
    }
}
