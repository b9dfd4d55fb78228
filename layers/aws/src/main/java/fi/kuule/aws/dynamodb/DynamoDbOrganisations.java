package fi.kuule.aws.dynamodb;

import fi.kuule.mail.EmailAddress;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Organisations;
import java.net.URI;
import java.util.Optional;

/** The organisation in the Register. */
public final class DynamoDbOrganisations implements Organisations {
    /** One stack serves one organisation. */
    static final String ONLY = "this";

    private static final String COMMENTS_IN_MAILS = "commentsInMails";

    private final RegisterTable register;

    public DynamoDbOrganisations(RegisterTable register) {
        this.register = register;
    }

    @Override
    public Optional<Organisation> find() {
        return register.find(RegisterTable.ORGANISATION, ONLY).map(DynamoDbOrganisations::read);
    }

    @Override
    public void put(Organisation organisation) {
        Item item = RegisterTable.item(RegisterTable.ORGANISATION, ONLY)
                .map("name", LocalTextItem.of(organisation.name()))
                .texts("languages", LanguageList.tags(organisation.languages()))
                .text("sender", organisation.sender().value())
                .text("replyTo", organisation.replyTo().value())
                .text("feedback", organisation.feedback().map(URI::toString));
        LocalTextItem.put(item, "contact", organisation.contact());
        item.flag(COMMENTS_IN_MAILS, organisation.commentsInMails());
        register.put(item);
    }

    private static Organisation read(Item item) {
        return new Organisation(
                LocalTextItem.read(item.map("name")),
                LanguageList.read(item.texts("languages")),
                new EmailAddress(item.text("sender")),
                new EmailAddress(item.text("replyTo")),
                item.optionalText("feedback").map(URI::create),
                LocalTextItem.find(item, "contact"),
                !item.has(COMMENTS_IN_MAILS) || item.flag(COMMENTS_IN_MAILS));
    }
}
