package fi.kuule.local.demo;

import fi.kuule.local.LocalCloud;
import fi.kuule.local.mailbox.MailSummary;
import fi.kuule.wave.Invitation;
import fi.kuule.wave.LinkToken;
import java.io.PrintStream;
import java.util.Optional;

/** Tells which pages to look at. */
final class Signposts {
    private final LocalCloud cloud;
    private final UseCases useCases;

    Signposts(LocalCloud cloud, UseCases useCases) {
        this.cloud = cloud;
        this.useCases = useCases;
    }

    void print(PrintStream out) {
        out.println("What to look at:");
        out.println("  " + cloud.baseUri() + "/local  the mailbox: invitations and last month's reports");
        link("invitation", "/s/")
                .ifPresent(link -> out.println("  " + link + "  a questionnaire that waits for an answer"));
        link("report", "/f/").ifPresent(link -> out.println("  " + link + "  a report, as its manager opens it"));
        out.println("  " + cloud.baseUri() + "/o/kirjasto  the same questionnaire behind a poster in the library");
        out.flush();
    }

    /** The newest mail of the kind whose link still leads somewhere. */
    private Optional<String> link(String kind, String path) {
        return cloud.mailbox().newestFirst().stream()
                .filter(mail -> mail.kind().equals(kind))
                .map(MailSummary::links)
                .flatMap(links ->
                        links.stream().filter(link -> link.contains(path)).limit(1))
                .map(link -> link.replaceAll("\\?.*", ""))
                .filter(link -> kind.equals("report") || waits(link))
                .findFirst();
    }

    private boolean waits(String link) {
        return LinkToken.parse(link.substring(link.lastIndexOf('/') + 1))
                .flatMap(token -> useCases.invitations().find(token.invitation()))
                .filter(invitation -> !invitation.answered())
                .flatMap(Invitation::address)
                .isPresent();
    }
}
