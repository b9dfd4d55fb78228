package fi.kuule.organisation;

import java.util.regex.Pattern;

/** The form that ids in addresses and keys have: 1-40 of {@code a-z 0-9 -}, beginning with a letter or digit. */
public final class Slug {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private Slug() {}

    /** The id itself; {@link IllegalArgumentException} that names {@code what} when it has another form. */
    public static String require(String what, String id) {
        if (!isSlug(id))
            throw new IllegalArgumentException(
                    what + " must be 1-40 of a-z, 0-9 and -, beginning with a letter or digit");
        return id;
    }

    public static boolean isSlug(String id) {
        return FORM.matcher(id).matches();
    }
}
