package fi.kuule.local.demo;

import fi.kuule.language.Language;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;

/** How people really type: spoken forms, slips, capitals, and now and then something that a careless program would run. */
final class SurfaceNoise {
    private static final List<String> FORMULAS =
            List.of("=1+1 ", "+ ", "@kunta ", "=HYPERLINK(\"http://example.org\") ");
    private static final List<String> MARKUP =
            List.of("<script>alert('kuule')</script> ", "<b>", "<img src=x onerror=alert(1)> ", "\"><h1>");
    private static final String RIGHT_TO_LEFT = "شكرا جزيلا ";
    private final Phrases phrases;
    private final Language language;

    SurfaceNoise(Phrases phrases, Language language) {
        this.phrases = phrases;
        this.language = language;
    }

    String over(String text, Draws.Sequence draws) {
        String noisy = words(text, draws);
        if (draws.happens(.06)) noisy = withSlip(noisy, draws);
        if (draws.happens(.03))
            noisy = Normalizer.normalize(noisy, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        if (draws.happens(.02)) noisy = noisy.toUpperCase(language.locale());
        if (draws.happens(.04)) noisy = noisy.replaceFirst("([.!?]) ", "$1\n");
        return withExtras(noisy, draws);
    }

    private String words(String text, Draws.Sequence draws) {
        String spoken = draws.happens(.12) ? replaced(text, phrases.pairs("spoken")) : text;
        return draws.happens(.03) ? replaced(spoken, phrases.pairs("split")) : spoken;
    }

    private static String replaced(String text, Map<String, String> pairs) {
        String result = text;
        for (Map.Entry<String, String> pair : pairs.entrySet())
            result = result.replaceAll("(?iu)\\b" + pair.getKey() + "\\b", pair.getValue());
        return result;
    }

    /** Two neighbouring letters change places. */
    private static String withSlip(String text, Draws.Sequence draws) {
        int at = draws.below(Math.max(1, text.length() - 2));
        if (text.length() < 3 || !Character.isLetter(text.charAt(at)) || !Character.isLetter(text.charAt(at + 1)))
            return text;
        return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    }

    private String withExtras(String text, Draws.Sequence draws) {
        String result = text;
        if (draws.happens(.015)) result = draws.oneOf(phrases.of("swear")) + " " + result;
        if (draws.happens(.05)) result = result + " " + draws.oneOf(phrases.of("emoji"));
        if (draws.happens(.005)) result = draws.oneOf(FORMULAS) + result;
        if (draws.happens(.003)) result = draws.oneOf(MARKUP) + result;
        if (draws.happens(.001)) result = RIGHT_TO_LEFT + result;
        return result;
    }
}
