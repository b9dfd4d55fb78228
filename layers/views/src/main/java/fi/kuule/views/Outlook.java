package fi.kuule.views;

/**
 * What only Outlook for Windows reads: it knows no maximum width and no tables in a line, so it gets tables of its own around ours. The
 * template engine drops comments, and these are comments to everybody else.
 */
public final class Outlook {
    public static final String PIXELS =
            "<!--[if mso]><xml xmlns:o=\"urn:schemas-microsoft-com:office:office\"><o:OfficeDocumentSettings>"
                    + "<o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml><![endif]-->";
    public static final String WIDE_TABLE =
            "<!--[if mso]><table role=\"presentation\" width=\"600\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr><td><![endif]-->";
    public static final String TABLE =
            "<!--[if mso]><table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr><td><![endif]-->";
    public static final String NEXT_CELL = "<!--[if mso]></td><td><![endif]-->";
    public static final String TABLE_END = "<!--[if mso]></td></tr></table><![endif]-->";

    private Outlook() {}
}
