package fi.kuule.response;

import fi.kuule.wave.LetterCode;
import fi.kuule.wave.LinkToken;
import java.util.Optional;

/** What stands in the address of a questionnaire; not yet known to lead anywhere. */
public sealed interface Link {
    /** The name that a page's seal is bound to. */
    default String name() {
        return switch (this) {
            case Personal personal -> "s/" + personal.token;
            case Open open -> "o/" + open.code;
        };
    }

    /**
     * From a mail or a letter; for one person.
     *
     * @param token of a mail's link, or the code of a letter, as it is written or as somebody typed it
     * @param scanned whether a camera read it, as the link itself says
     */
    record Personal(String token, boolean scanned) implements Link {
        public Personal {
            if (LinkToken.parse(token).isEmpty())
                token = LetterCode.parse(token).map(LetterCode::value).orElse(token);
        }

        public Personal(String token) {
            this(token, false);
        }

        /** The letter's code; empty when it is not of that form. */
        Optional<LetterCode> code() {
            return LinkToken.parse(token).isPresent() ? Optional.empty() : LetterCode.parse(token);
        }

        @Override
        public String toString() {
            return "Personal[…]";
        }
    }

    /** From a poster, a kiosk, a web page; for anybody. */
    record Open(String code) implements Link {}
}
