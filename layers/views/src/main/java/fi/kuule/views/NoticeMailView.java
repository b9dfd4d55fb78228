package fi.kuule.views;

import java.util.List;

/**
 * What a mail to an administrator shows, in words.
 *
 * @param lead what has happened, first what matters most
 * @param facts in rows, with a name for the whole
 * @param steps what to do, in order, under a heading
 * @param why why this reader gets it
 */
public record NoticeMailView(
        String language,
        String organisation,
        String subject,
        String preheader,
        String title,
        List<String> lead,
        String factsName,
        List<Fact> facts,
        String stepsHeading,
        List<String> steps,
        String why) {
    public record Fact(String name, String value) {}
}
