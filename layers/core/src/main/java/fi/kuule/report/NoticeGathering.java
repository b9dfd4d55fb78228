package fi.kuule.report;

import fi.kuule.mail.MailState;
import fi.kuule.mail.Outgoing.NoticeMail;
import fi.kuule.mail.SendingBreaker;
import fi.kuule.organisation.ServiceId;
import fi.kuule.report.NoticeLetters.MailCounts;
import fi.kuule.report.NoticeLetters.NoticeFacts;
import fi.kuule.score.Dispositions;
import fi.kuule.score.Dispositions.Counts;
import fi.kuule.score.Floor;
import fi.kuule.wave.Channel;
import fi.kuule.wave.Invitations;
import fi.kuule.wave.Strata;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.Waves;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Gathers what a notice tells, as it stands when it goes, or stood up to a minute before: every administrator is told the same. */
public final class NoticeGathering {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final Waves waves;
    private final Invitations invitations;
    private final Dispositions dispositions;
    private final SendingBreaker breaker;
    private final InstantSource clock;
    private Optional<Gathered> last = Optional.empty();

    public NoticeGathering(
            Waves waves,
            Invitations invitations,
            Dispositions dispositions,
            SendingBreaker breaker,
            InstantSource clock) {
        this.waves = waves;
        this.invitations = invitations;
        this.dispositions = dispositions;
        this.breaker = breaker;
        this.clock = clock;
    }

    /** Empty when there is nothing to tell any more: no such wave, or sending goes on again. */
    Optional<NoticeFacts> facts(NoticeMail mail) {
        return switch (mail.kind()) {
            case WAVE_SENT, WAVE_CLOSED -> waves.find(new WaveId(mail.about())).map(this::facts);
            case SENDING_STOPPED ->
                breaker.state()
                        .trip()
                        .filter(trip -> trip.at().toString().equals(mail.about()))
                        .map(trip -> new NoticeFacts(
                                Optional.empty(), MailCounts.NONE, false, OptionalInt.empty(), Optional.of(trip)));
        };
    }

    /** Counting reads every invitation of the wave. */
    private synchronized NoticeFacts facts(Wave wave) {
        Instant now = clock.instant();
        Optional<Gathered> remembered = last.filter(gathered -> gathered.isOf(wave, now));
        if (remembered.isPresent()) return remembered.get().facts();
        NoticeFacts facts = counted(wave);
        last = Optional.of(new Gathered(wave, facts, now));
        return facts;
    }

    /** Mails are counted apart from letters; answers are not, since the nights count them by service alone. */
    private NoticeFacts counted(Wave wave) {
        Map<MailState, Integer> states = new EnumMap<>(MailState.class);
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        invitations.ofWave(wave.id(), summary -> {
            Channel channel = Strata.channel(summary.combination());
            channels.add(channel);
            if (channel == Channel.EMAIL) states.merge(summary.mail(), 1, Integer::sum);
        });
        Optional<Map<ServiceId, Counts>> services = dispositions.of(wave.id());
        return new NoticeFacts(
                Optional.of(wave),
                mails(states),
                channels.contains(Channel.LETTER),
                services.map(counts -> OptionalInt.of(answered(counts))).orElse(OptionalInt.empty()),
                services.filter(counts -> counts.values().stream().anyMatch(NoticeGathering::isFew))
                        .isPresent(),
                Optional.empty());
    }

    private static MailCounts mails(Map<MailState, Integer> states) {
        int delivered = states.getOrDefault(MailState.DELIVERED, 0);
        int bounced = states.getOrDefault(MailState.BOUNCED, 0);
        int complained = states.getOrDefault(MailState.COMPLAINED, 0);
        int asked = states.values().stream().mapToInt(Integer::intValue).sum();
        int sent = states.getOrDefault(MailState.SENT, 0) + delivered + bounced + complained;
        // A complaint comes of a mail that was delivered.
        return new MailCounts(asked, sent, delivered + complained, bounced, complained);
    }

    /** Together, but for services of few. */
    private static int answered(Map<ServiceId, Counts> services) {
        return services.values().stream()
                .filter(counts -> !isFew(counts))
                .mapToInt(Counts::answered)
                .sum();
    }

    /** Reports do not tell how many. Here every service is as sensitive as any may be. */
    private static boolean isFew(Counts counts) {
        return counts.answered() > 0 && counts.answered() < Floor.of(true);
    }

    private record Gathered(Wave wave, NoticeFacts facts, Instant at) {
        boolean isOf(Wave asked, Instant now) {
            return wave.equals(asked) && !now.isBefore(at) && now.isBefore(at.plus(REMEMBERED));
        }
    }
}
