package fi.kuule.local;

import fi.kuule.local.console.Overview;
import fi.kuule.local.console.Pages;
import fi.kuule.local.console.SchedulesPage;
import fi.kuule.local.mailbox.Mail;
import fi.kuule.local.mailbox.MailSummary;
import fi.kuule.local.mailbox.MimeText;
import fi.kuule.local.template.Queue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** What may be looked at under {@code /local}. Nothing here changes anything. */
final class LocalViews {
    private static final int ITEMS = 200;
    private static final int LINES = 1_000;
    private static final String MAIL_POLICY =
            "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src https: data:";
    private final LocalCloud cloud;
    private final Parts parts;

    LocalViews(LocalCloud cloud) {
        this.cloud = cloud;
        this.parts = cloud.parts();
    }

    /** @param framed whether a mail stands in a frame, where its links must lead out */
    LocalReply answer(String path, boolean framed) {
        return switch (path) {
            case "/local", "/local/" -> overview();
            case "/local/mail" ->
                LocalReply.page(
                        Pages.render("mailbox", Map.of("mails", cloud.mailbox().newestFirst())));
            case "/local/mail.json" -> LocalReply.json(cloud.mailbox().newestFirst());
            case "/local/tables" ->
                LocalReply.page(
                        Pages.render("tables", Map.of("tables", parts.stack().tables())));
            case "/local/schedules" -> schedules();
            case "/local/clock" -> LocalReply.json(Map.of("now", cloud.clock().instant()));
            case "/local/ses" -> LocalReply.json(cloud.mailSettings());
            case "/local/queues" -> LocalReply.page(Pages.render("queues", Map.of("queues", queues())));
            case "/local/log" -> log();
            default -> named(path, framed);
        };
    }

    private LocalReply named(String path, boolean framed) {
        if (path.startsWith("/local/tables/")) return table(path.substring("/local/tables/".length()));
        if (path.startsWith("/local/mail/")) return mail(path.substring("/local/mail/".length()), framed);
        return LocalReply.problem(404, "there is nothing here");
    }

    private LocalReply overview() {
        Overview overview = new Overview(
                now().toString(),
                cloud.baseUri().toString(),
                cloud.mailbox().size(),
                parts.stack().routes(),
                parts.stack().functions());
        return LocalReply.page(Pages.render("overview", Map.of("page", overview)));
    }

    private LocalReply mail(String name, boolean framed) {
        int dot = name.lastIndexOf('.');
        String id = dot < 0 ? name : name.substring(0, dot);
        Optional<Mail> found = cloud.mailbox().find(id);
        if (found.isEmpty()) return LocalReply.problem(404, "there is no such mail");
        Mail mail = found.get();
        return switch (name.substring(id.length())) {
            case "" -> LocalReply.page(Pages.render("mail", Map.of("mail", mail, "summary", MailSummary.of(mail))));
            case ".html" ->
                LocalReply.of(200, "text/html; charset=utf-8", framed ? leadingOut(mail.html()) : mail.html())
                        .with("Content-Security-Policy", MAIL_POLICY);
            case ".txt" -> LocalReply.of(200, "text/plain; charset=utf-8", mail.text());
            case ".eml" -> LocalReply.of(200, "message/rfc822", MimeText.of(mail));
            default -> LocalReply.problem(404, "a mail is there as .html, .txt and .eml");
        };
    }

    private static String leadingOut(String html) {
        return html.replaceFirst("<head[^>]*>", "$0<base target=\"_blank\">");
    }

    private LocalReply table(String id) {
        boolean known =
                parts.stack().tables().stream().anyMatch(table -> table.id().equals(id));
        if (!known) return LocalReply.problem(404, "there is no such table");
        ScanResponse scan =
                cloud.dynamoDb().scan(request -> request.tableName(id).limit(ITEMS));
        List<String> items = scan.items().stream().map(ItemText::of).toList();
        return LocalReply.page(
                Pages.render("table", Map.of("table", id, "items", items, "more", scan.hasLastEvaluatedKey())));
    }

    private LocalReply schedules() {
        List<SchedulesPage.Line> lines = parts.schedules().all().stream()
                .map(schedule -> new SchedulesPage.Line(
                        schedule,
                        parts.schedules()
                                .next(schedule, now())
                                .map(next -> next.atZone(schedule.zone())
                                        .toOffsetDateTime()
                                        .toString())
                                .orElse("never")))
                .toList();
        return LocalReply.page(Pages.render("schedules", Map.of("page", new SchedulesPage(now().toString(), lines))));
    }

    private Map<String, Integer> queues() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (Queue queue : parts.stack().queues())
            sizes.put(queue.id(), parts.sqs().size(queue.id()));
        return sizes;
    }

    private LocalReply log() {
        List<String> lines = new ArrayList<>(cloud.log());
        List<String> newest = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
        Collections.reverse(newest);
        return LocalReply.page(Pages.render("log", Map.of("lines", newest)));
    }

    private Instant now() {
        return cloud.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
