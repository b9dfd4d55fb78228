package fi.kuule.tests.engine;

/** What not every engine has, in the words in which its absence is told. */
public enum Ability {
    MAIL("SES v2"),
    MAIL_QUOTA("SES v2's quota"),
    MAIL_CONFIGURATION_SETS("SES v2's check of configuration sets"),
    UNITS("units by index"),
    TRANSACTION_TOKENS("memory for tokens of transactions");

    private final String words;

    Ability(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
