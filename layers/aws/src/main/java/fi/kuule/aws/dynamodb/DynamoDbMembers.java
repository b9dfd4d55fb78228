package fi.kuule.aws.dynamodb;

import fi.kuule.mail.EmailAddress;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.Member.Role;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.Members;
import fi.kuule.organisation.ServiceId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Members in the Register. */
public final class DynamoDbMembers implements Members {
    private final RegisterTable register;

    public DynamoDbMembers(RegisterTable register) {
        this.register = register;
    }

    @Override
    public Optional<Member> find(MemberId id) {
        return register.find(RegisterTable.MEMBER, id.value()).map(DynamoDbMembers::read);
    }

    @Override
    public List<Member> findAll() {
        return register.findAll(RegisterTable.MEMBER).stream()
                .map(DynamoDbMembers::read)
                .toList();
    }

    @Override
    public void put(Member member) {
        register.put(RegisterTable.item(RegisterTable.MEMBER, member.id().value())
                .text("name", member.name())
                .text("address", member.address().value())
                .text("language", member.language().tag())
                .text("role", member.role().name())
                .texts(
                        "services",
                        member.services().stream()
                                .map(ServiceId::value)
                                .sorted()
                                .toList()));
    }

    @Override
    public boolean remove(MemberId id) {
        return register.remove(RegisterTable.MEMBER, id.value());
    }

    private static Member read(Item item) {
        return new Member(
                new MemberId(item.text("id")),
                item.text("name"),
                new EmailAddress(item.text("address")),
                LanguageList.language(item.text("language")),
                Role.valueOf(item.text("role")),
                item.texts("services").stream().map(ServiceId::new).collect(Collectors.toUnmodifiableSet()));
    }
}
