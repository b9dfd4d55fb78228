package fi.kuule.organisation;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** The form that ids in addresses and keys have: 1-40 of {@code a-z 0-9 -}, beginning with a letter or digit. */
public final class Slug {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    /** Letters and digits that are not mistaken for each other. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int RANDOM_LENGTH = 10;

    private Slug() {}

    /** One of 2^50: for what Kuule names itself. */
    public static String random(RandomGenerator random) {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < RANDOM_LENGTH; i++) id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        return id.toString();
    }

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
