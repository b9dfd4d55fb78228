package fi.kuule.management;

import fi.kuule.aws.http.HttpReply;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.Members;
import fi.kuule.organisation.Membership;
import fi.kuule.organisation.ServiceId;
import java.util.List;
import java.util.stream.Collectors;

/** {@code /api/members}. */
final class MembersResource {
    private static final String MEMBER = "member";

    private final Members members;
    private final Membership membership;

    MembersResource(Members members, Membership membership) {
        this.members = members;
        this.membership = membership;
    }

    HttpReply list(Call call) {
        return Replies.list("members", members.findAll(), MemberDocument::write);
    }

    HttpReply get(Call call) {
        return call.id("id", MemberId::new)
                .then(id -> members.find(id)
                        .map(member -> Replies.ok(MemberDocument.write(member)))
                        .orElseGet(() -> Problem.notFound(MEMBER).reply()));
    }

    HttpReply put(Call call) {
        return call.id("id", MemberId::new)
                .then(id ->
                        call.document(fields -> MemberDocument.read(id, fields)).then(this::put));
    }

    private HttpReply put(Member member) {
        List<ServiceId> unknown = membership.put(member);
        if (unknown.isEmpty()) return Replies.ok(MemberDocument.write(member));
        String ids = unknown.stream().map(ServiceId::value).collect(Collectors.joining(", "));
        return Problem.at("/services", "there is no service " + ids).reply();
    }

    HttpReply delete(Call call) {
        return call.id("id", MemberId::new)
                .then(id -> members.remove(id)
                        ? Replies.none()
                        : Problem.notFound(MEMBER).reply());
    }
}
