package fi.kuule.report;

import fi.kuule.access.Digest;
import fi.kuule.access.KeyPurpose;
import fi.kuule.access.Keys;
import fi.kuule.mail.MailId;
import fi.kuule.mail.Outgoing;
import fi.kuule.mail.OutgoingQueue;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.Members;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Puts the mails of reports on the way: to a member of one service its report, to a member of several one mail of all of them. A mail's id
 * is derived from what it is about: run twice, the outbox lets the second copy go nowhere.
 */
public final class ReportPosting {
    /** How long the link in a report mail opens the report. */
    private static final int LINK_MONTHS = 13;

    private final Reports reports;
    private final Members members;
    private final Keys keys;
    private final OutgoingQueue queue;
    private final InstantSource clock;
    private final ZoneId zone;

    public ReportPosting(
            Reports reports, Members members, Keys keys, OutgoingQueue queue, InstantSource clock, ZoneId zone) {
        this.reports = reports;
        this.members = members;
        this.keys = keys;
        this.queue = queue;
        this.clock = clock;
        this.zone = zone;
    }

    /** To everybody, all of a month's reports at once; returns how many mails were put on the way. */
    int post(YearMonth month, List<Report> all) {
        return post(month, all, member -> true);
    }

    /** To those who have this service alone: the mail of all services of a month is sent by the month, and not for one of them. */
    int postAlone(Report report) {
        return post(report.month(), List.of(report), member -> !hasSeveral(member));
    }

    private int post(YearMonth month, List<Report> all, Predicate<Member> whom) {
        List<Report> told = all.stream().filter(report -> !report.silent()).toList();
        List<Outgoing> mails = members.findAll().stream()
                .filter(whom)
                .flatMap(member -> mail(month, linked(told, member), member).stream())
                .toList();
        if (!mails.isEmpty()) queue.send(mails);
        return mails.size();
    }

    private List<Report> linked(List<Report> told, Member member) {
        return told.stream()
                .filter(report -> member.services().contains(report.service()))
                .filter(report -> link(report, member))
                .toList();
    }

    /** False when the member's link was revoked. */
    private boolean link(Report report, Member member) {
        ReportToken token = ReportToken.of(keys.key(KeyPurpose.REPORT), report.service(), report.month(), member.id());
        return reports.putAccess(
                token.digest(), new Reports.Access(report.service(), report.month(), member.id(), linkEnds()));
    }

    private Instant linkEnds() {
        return clock.instant().atZone(zone).plusMonths(LINK_MONTHS).toInstant();
    }

    private static Optional<Outgoing> mail(YearMonth month, List<Report> linked, Member member) {
        if (linked.isEmpty()) return Optional.empty();
        return Optional.of(hasSeveral(member) ? summary(month, member) : report(linked.getFirst(), member));
    }

    /** By the services that are the member's, whatever they tell this month: the id must be the same at every run. */
    private static boolean hasSeveral(Member member) {
        return member.services().size() > 1;
    }

    private static Outgoing report(Report report, Member member) {
        String service = report.service().value();
        String month = report.month().toString();
        MailId id = MailId.ofReport(
                Digest.sha256(service + "|" + month + "|" + member.id().value()));
        return new Outgoing.ReportMail(id, service, month, member.id().value());
    }

    private static Outgoing summary(YearMonth month, Member member) {
        String id = member.id().value();
        return new Outgoing.SummaryMail(MailId.ofSummary(Digest.sha256(month + "|" + id)), month.toString(), id);
    }
}
