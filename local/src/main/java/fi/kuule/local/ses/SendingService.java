package fi.kuule.local.ses;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kuule.local.mailbox.Mail;
import fi.kuule.local.mailbox.Mailbox;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

/** What SES does with a request: refuses it, or keeps the mail and reports what became of it. */
public final class SendingService {
    private static final Duration DAY = Duration.ofHours(24);
    private static final String SIMULATOR = "@simulator.amazonses.com";
    private final Mailbox mailbox;
    private final SesEvents events;
    private final Set<String> configurationSets;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final AtomicReference<SesSettings> settings = new AtomicReference<>(SesSettings.usual());
    private final Deque<Instant> lastSecond = new ArrayDeque<>();

    public SendingService(
            Mailbox mailbox,
            SesEvents events,
            Set<String> configurationSets,
            InstantSource clock,
            RandomGenerator random) {
        this.mailbox = mailbox;
        this.events = events;
        this.configurationSets = Set.copyOf(configurationSets);
        this.clock = clock;
        this.random = random;
    }

    public SesSettings settings() {
        return settings.get();
    }

    public void change(SesSettings changed) {
        settings.set(changed);
    }

    long sentInDay() {
        return mailbox.sentAfter(clock.instant().minus(DAY));
    }

    /** The message id of the mail, which is kept by then. */
    String send(JsonNode request) throws SesRefusal {
        SesSettings now = settings.get();
        if (now.behaviour() == SesSettings.Behaviour.FAIL)
            throw new SesRefusal(500, "InternalServiceError", "Told to fail");
        if (now.behaviour() == SesSettings.Behaviour.THROTTLE) throw tooMany("Maximum sending rate exceeded.");
        Mail mail = new SendRequest(request).mail(id(), clock.instant());
        requireKnown(mail);
        requireAllowed(now, mail);
        requireQuota(now, mail);
        mailbox.put(mail);
        events.report(mail, outcome(now, mail));
        return mail.id();
    }

    private void requireKnown(Mail mail) throws SesRefusal {
        if (!mail.configurationSet().isEmpty() && !configurationSets.contains(mail.configurationSet()))
            throw new SesRefusal(
                    404, "NotFoundException", "Configuration set <" + mail.configurationSet() + "> does not exist.");
    }

    private static void requireAllowed(SesSettings now, Mail mail) throws SesRefusal {
        if (!now.sandbox()) return;
        for (String recipient : mail.to())
            if (!bare(recipient).endsWith(SIMULATOR) && !now.isVerified(bare(recipient)))
                throw new SesRefusal(
                        400,
                        "MessageRejected",
                        "Email address is not verified. The sandbox allows verified recipients and the simulator.");
    }

    private synchronized void requireQuota(SesSettings now, Mail mail) throws SesRefusal {
        if (sentInDay() + mail.to().size() > now.perDay()) throw tooMany("Daily message quota exceeded.");
        Instant second = mail.sentAt().minusSeconds(1);
        while (!lastSecond.isEmpty() && !lastSecond.getFirst().isAfter(second)) lastSecond.removeFirst();
        lastSecond.removeIf(sent -> sent.isAfter(mail.sentAt()));
        if (lastSecond.size() + 1 > Math.max(1, now.perSecond())) throw tooMany("Maximum sending rate exceeded.");
        lastSecond.addLast(mail.sentAt());
    }

    private static SesRefusal tooMany(String message) {
        return new SesRefusal(429, "TooManyRequestsException", message);
    }

    private static MailOutcome outcome(SesSettings now, Mail mail) {
        String recipient = bare(mail.to().getFirst());
        if (recipient.endsWith(SIMULATOR)) return simulated(recipient);
        if (now.bouncing().contains(recipient)) return MailOutcome.BOUNCED;
        return now.complaining().contains(recipient) ? MailOutcome.COMPLAINED : MailOutcome.DELIVERED;
    }

    /**
     * Labels are allowed: {@code bounce+7@simulator.amazonses.com}. AWS's simulator knows five addresses; those that begin with {@code kuule-}
     * are known here alone.
     */
    private static MailOutcome simulated(String recipient) {
        return switch (recipient.replaceAll("[+@].*", "")) {
            case "bounce" -> MailOutcome.BOUNCED;
            case "complaint" -> MailOutcome.COMPLAINED;
            case "ooto" -> MailOutcome.AUTO_REPLIED;
            case "suppressionlist" -> MailOutcome.SUPPRESSED;
            case "kuule-delayed" -> MailOutcome.DELAYED;
            case "kuule-mailbox-full" -> MailOutcome.BOUNCED_SOFTLY;
            case "kuule-too-large" -> MailOutcome.TOO_LARGE;
            case "kuule-bounced-before" -> MailOutcome.BOUNCED_BEFORE;
            case "kuule-complained-before" -> MailOutcome.COMPLAINED_BEFORE;
            case "kuule-not-spam" -> MailOutcome.NO_SPAM;
            case "kuule-rejected" -> MailOutcome.REJECTED;
            case "kuule-unrendered" -> MailOutcome.UNRENDERED;
            default -> MailOutcome.DELIVERED;
        };
    }

    /** Without the name, in lower case. */
    static String bare(String address) {
        int open = address.lastIndexOf('<');
        String inside = open < 0 ? address : address.substring(open + 1, address.length() - 1);
        return inside.strip().toLowerCase(Locale.ROOT);
    }

    private String id() {
        return "%016x-%016x-000000".formatted(clock.instant().toEpochMilli(), random.nextLong());
    }
}
