package fi.kuule.views;

import java.util.List;

/**
 * What a notice to an administrator says.
 *
 * @param organisation whose it is
 * @param paragraphs in order
 */
public record NoticeLetterView(
        String language, String organisation, String subject, String title, List<String> paragraphs) {}
