package fi.kuule.management;

import fi.kuule.aws.http.HttpReply;
import fi.kuule.mail.StoppedAddresses.Reason;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.Members;
import fi.kuule.organisation.ReportMail;
import fi.kuule.organisation.ServiceId;
import fi.kuule.report.Readership;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code /api/members}. */
final class MembersResource {
    private static final String MEMBER = "member";

    private final Members members;
    private final Readership readership;
    private final ReportMail reportMail;

    MembersResource(Members members, Readership readership, ReportMail reportMail) {
        this.members = members;
        this.readership = readership;
        this.reportMail = reportMail;
    }

    HttpReply list(Call call) {
        List<Member> all = members.findAll();
        Map<MemberId, Reason> stops = reportMail.stops(all);
        return Replies.list("members", all, member -> MemberDocument.write(member, stops));
    }

    HttpReply get(Call call) {
        return call.id("id", MemberId::new)
                .then(id -> members.find(id)
                        .map(member -> shown(member))
                        .orElseGet(() -> Problem.notFound(MEMBER).reply()));
    }

    HttpReply put(Call call) {
        return call.id("id", MemberId::new)
                .then(id ->
                        call.document(fields -> MemberDocument.read(id, fields)).then(this::put));
    }

    private HttpReply put(Member member) {
        List<ServiceId> unknown = readership.put(member);
        if (unknown.isEmpty()) return shown(member);
        String ids = unknown.stream().map(ServiceId::value).collect(Collectors.joining(", "));
        return Problem.at("/services", "there is no service " + ids).reply();
    }

    HttpReply delete(Call call) {
        return call.id("id", MemberId::new)
                .then(id -> readership.remove(id)
                        ? Replies.none()
                        : Problem.notFound(MEMBER).reply());
    }

    /** Ends the links to reports that the member was given so far. */
    HttpReply deleteLinks(Call call) {
        return call.id("id", MemberId::new)
                .then(id -> readership.revokeLinks(id)
                        ? Replies.none()
                        : Problem.notFound(MEMBER).reply());
    }

    private HttpReply shown(Member member) {
        return Replies.ok(MemberDocument.write(member, reportMail.stops(List.of(member))));
    }
}
