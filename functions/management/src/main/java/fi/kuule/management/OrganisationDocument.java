package fi.kuule.management;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.language.Language;
import fi.kuule.language.LocalText;
import fi.kuule.mail.EmailAddress;
import fi.kuule.organisation.Organisation;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The organisation as JSON. */
final class OrganisationDocument {
    private OrganisationDocument() {}

    static Supplier<Organisation> read(JsonFields fields) {
        Supplier<LocalText> name = fields.required("name", DomainValues::localText);
        Supplier<List<Language>> languages = fields.required("languages", DomainValues::languages);
        Supplier<EmailAddress> sender = fields.required("sender", DomainValues::address);
        Supplier<EmailAddress> replyTo = fields.required("replyTo", DomainValues::address);
        Optional<URI> feedback = fields.optional("feedback", DomainValues::webAddress);
        Optional<LocalText> contact = fields.optional("contact", DomainValues::localText);
        boolean comments = fields.optional("commentsInMails", JsonValue::flag, true);
        return () ->
                new Organisation(name.get(), languages.get(), sender.get(), replyTo.get(), feedback, contact, comments);
    }

    static ObjectNode write(Organisation organisation) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("name", DomainValues.write(organisation.name()));
        node.set("languages", DomainValues.write(organisation.languages()));
        node.put("sender", organisation.sender().value());
        node.put("replyTo", organisation.replyTo().value());
        organisation.feedback().ifPresent(feedback -> node.put("feedback", feedback.toString()));
        organisation.contact().ifPresent(contact -> node.set("contact", DomainValues.write(contact)));
        node.put("commentsInMails", organisation.commentsInMails());
        return node;
    }
}
