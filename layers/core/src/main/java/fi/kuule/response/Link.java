package fi.kuule.response;

/** What stands in the address of a questionnaire; not yet known to lead anywhere. */
public sealed interface Link {
    /** The name that a page's seal is bound to. */
    default String name() {
        return switch (this) {
            case Personal personal -> "s/" + personal.token;
            case Open open -> "o/" + open.code;
        };
    }

    /** From a mail; for one person. */
    record Personal(String token) implements Link {
        @Override
        public String toString() {
            return "Personal[…]";
        }
    }

    /** From a poster, a kiosk, a web page; for anybody. */
    record Open(String code) implements Link {}
}
