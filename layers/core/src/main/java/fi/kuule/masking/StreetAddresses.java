package fi.kuule.masking;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Street addresses: the name of a street with a number, and the door, postal code and town that follow. A street alone is none. */
final class StreetAddresses implements Finder {
    private static final String SPACE = Signs.SPACE;
    private static final String WORD = "(?<![\\p{L}\\p{M}-])";
    private static final String CASES = "(?:n|a|ä|lla|llä|lle|lta|ltä|ssa|ssä|sta|stä|hen|un|an|on)?";
    /** What ends a street's name and hardly another word: in small letters, too. */
    private static final String STREET = "(?:k(?:at|ad)u|tie|kuja|po(?:lk|l)u|väylä|rait(?:t)?i)" + CASES
            + "|tietä|gatan?|vägen|väg|gränden|gränd|stigen";
    /** What ends other names as well: with a capital only. */
    private static final String PLACE =
            "(?:kaar[ie]|rin(?:ne|tee)|aukio|tor[ie]|puistik(?:k)?o|peng(?:er|ere)|penkeree|bulevardi|esplanadi|"
                    + "lai[td]a|kulma|ran(?:t|n)a|mä(?:k|e)?[ie]|kangas|niit(?:t)?y|por(?:t|r)ti|piha|vii[td]a|silta|"
                    + "sillan|lenk(?:k)?i|kier[tr]o|ahde|"
                    + "ahtee|harju|notko|taival|taipalee|puisto|tanhua|tanhuve)" + CASES
                    + "|stig|torg(?:et)?|esplanad(?:en)?|allén?|backen?|kaj(?:en)?|båge(?:n)?|svängen?|"
                    + "strand(?:en)?|brink(?:en)?|ängen|gården|ringen|leden|stråket";

    private static final String ENGLISH =
            "(?:Street|St\\.?|Road|Rd\\.?|Lane|Avenue|Ave\\.?|Drive|Square|Close|Court|Crescent|Terrace|Gardens)";
    private static final String NUMBER =
            "(?!(?:19|20)\\d\\d(?!\\d))[1-9]\\d{0,3}(?:[" + Signs.DASHES + "][1-9]\\d{0,2})?";
    private static final String DOOR = "(?:" + SPACE + "?[A-Za-z](?![\\p{L}\\d])(?:" + SPACE + "?\\d{1,3}(?!\\d))?)?"
            + "(?:,?" + SPACE + "(?:as|asunto|lgh|bst|apt|flat|rappu)\\.?" + SPACE + "?[A-Za-z]?" + SPACE
            + "?\\d{0,3}(?![\\p{L}\\d]))?";
    private static final String TOWN = "(?:,?" + SPACE + "{1,2}\\d{5}(?!\\d)(?:" + SPACE + "\\p{Lu}[\\p{L}-]+)?)?";
    /** Not a count of something, a day, an hour or a price. */
    private static final String NOT_COUNTED = "(?!\\d)(?![.:,]\\d)(?!\\.[" + Signs.DASHES + "])(?!" + SPACE
            + "?(?:viik|vko|kert|päiv|pv|kk|kuuk|vuo|tunti|tuntia|h\\b|min|met|m\\b|km|kilo|euro|€|e\\b|kpl|"
            + "prosen|%|pist|ihmis|henki|auto|"
            + "veck|gång|dag|mån|år|tim|met|km|kr|procent|week|time|day|month|year|hour|metre|mile|people|car|"
            + "\\.\\s?päiv))";

    private static final String FIRST_WORD =
            "(?:(?:Vanha(?:n|lla)?|Uusi|Uuden|Pohjoinen|Pohjoisen|Eteläinen|Eteläisen|Itäinen|"
                    + "Läntinen|Iso|Pieni|Pikku|"
                    + "Ylä|Ala|Gamla|Nya|Norra|Södra|Östra|Västra|Stora|Lilla|Övre|Nedre)" + SPACE + ")?";
    private static final String NO_ROAD = "(?!(?iu:valta|kanta|seutu|maan|yhdys|moottori|pää|pika|kylä|yksityis|"
            + "metsäauto|pyörä|kävely|ohitus)tie)"
            + "(?!(?iu:riks|stam|lands|region|motor|cykel|gång|huvud|infarts)väg)";

    private static final List<Pattern> FORMS = Stream.of(
                    FIRST_WORD + WORD + NO_ROAD + "(?iu:[\\p{L}-]{2,40}?(?:" + STREET + "))" + tail(),
                    FIRST_WORD + WORD + "(?=\\p{Lu})(?iu:[\\p{L}-]{2,40}?(?:" + PLACE + "))" + tail(),
                    FIRST_WORD + WORD + "\\p{Lu}[\\p{L}-]{2,40}(?:nt|nk)\\." + tail(),
                    WORD + "\\p{Lu}\\p{L}{2,40}" + SPACE + "(?:gatan|vägen|gränden|stigen)" + tail(),
                    FIRST_WORD + WORD + "(?:Esplanad(?:en|i)|Bulevarden|Bulevardi)" + tail(),
                    "(?:(?:Flat|Apartment) \\d{1,3}[A-Za-z]?, ?)?(?<![\\p{L}\\d.,/-])[1-9]\\d{0,3}[A-Za-z]?"
                            + " (?:\\p{Lu}[\\p{L}'’]{1,40} ){1,3}"
                            + ENGLISH + "(?![\\p{L}])" + TOWN)
            .map(Pattern::compile)
            .toList();

    @Override
    public Stream<Finding> in(String text) {
        return Finder.matches(Kind.ADDRESS, FORMS, text);
    }

    private static String tail() {
        return SPACE + "{1,2}" + NUMBER + NOT_COUNTED + DOOR + "(?::\\p{Ll}{1,4}(?!\\p{L}))?" + TOWN;
    }
}
