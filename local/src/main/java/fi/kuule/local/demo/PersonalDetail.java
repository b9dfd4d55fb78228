package fi.kuule.local.demo;

import java.util.List;

/** What a comment may tell about a person; every value is invented and cannot be anybody's. */
enum PersonalDetail {
    NAME("detail-name"),
    PHONE("detail-phone"),
    EMAIL("detail-email"),
    ADDRESS("detail-address"),
    IDENTITY_CODE("detail-identity-code"),
    INDIRECT("detail-indirect");

    private static final String CHECK_CHARACTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    final String label;

    PersonalDetail(String label) {
        this.label = label;
    }

    static PersonalDetail draw(Draws.Sequence draws) {
        return draws.oneOf(List.of(values()));
    }

    /** What goes in place of {@code {detail}}; empty for details that are whole sentences. */
    String value(Draws.Sequence draws) {
        return switch (this) {
            case PHONE -> "040 " + (100 + draws.below(900)) + " " + (100_000 + draws.below(900_000)) + "00";
            case EMAIL -> draws.oneOf(List.of("pirjo", "matti", "gunbritt", "aino")) + "@example.org";
            case IDENTITY_CODE -> identityCode(draws);
            case NAME, ADDRESS, INDIRECT -> "";
        };
    }

    /** In the range of temporary codes, and with the check character next to the right one. */
    private static String identityCode(Draws.Sequence draws) {
        String birthday = "%02d%02d%02d".formatted(1 + draws.below(28), 1 + draws.below(12), 40 + draws.below(59));
        String serial = Integer.toString(900 + draws.below(100));
        int right = (int) (Long.parseLong(birthday + serial) % CHECK_CHARACTERS.length());
        return birthday + "-" + serial + CHECK_CHARACTERS.charAt((right + 1) % CHECK_CHARACTERS.length());
    }
}
