package fi.kuule.management;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.language.Language;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.StoppedAddresses.Reason;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.Member.Role;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.ServiceId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A member as JSON. */
final class MemberDocument {
    private static final int MAX_NAME = 100;
    private static final Map<String, Role> ROLES = Map.of(
            "administrator", Role.ADMINISTRATOR,
            "manager", Role.MANAGER,
            "reader", Role.READER);

    private MemberDocument() {}

    static Supplier<Member> read(MemberId id, JsonFields fields) {
        fields.id("id", id.value()).given("reportMail");
        Supplier<String> name = fields.required("name", value -> value.line(MAX_NAME));
        Supplier<EmailAddress> address = fields.required("address", DomainValues::address);
        Supplier<Language> language = fields.required("language", DomainValues::staffLanguage);
        Supplier<Role> role = fields.required("role", value -> value.oneOf(ROLES));
        List<String> services = fields.optional("services", value -> value.list(DomainValues::slug), List.of());
        return () -> new Member(id, name.get(), address.get(), language.get(), role.get(), ids(services));
    }

    private static Set<ServiceId> ids(List<String> services) {
        return Set.copyOf(services.stream().map(ServiceId::new).toList());
    }

    private static ObjectNode write(Member member) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("id", member.id().value())
                .put("name", member.name())
                .put("address", member.address().value())
                .put("language", member.language().tag())
                .put("role", member.role().name().toLowerCase(Locale.ROOT));
        ArrayNode services = node.putArray("services");
        member.services().stream().map(ServiceId::value).sorted().forEach(services::add);
        return node;
    }

    /** With why reports do not go to the member any more, when they do not. */
    static ObjectNode write(Member member, Map<MemberId, Reason> stops) {
        ObjectNode node = write(member);
        Optional.ofNullable(stops.get(member.id())).ifPresent(reason -> node.put("reportMail", word(reason)));
        return node;
    }

    private static String word(Reason reason) {
        return switch (reason) {
            case UNSUBSCRIBED -> "unsubscribed";
            case BOUNCED_SOFTLY, BOUNCED -> "bounced";
            case COMPLAINED -> "complained";
        };
    }
}
