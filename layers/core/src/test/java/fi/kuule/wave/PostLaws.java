package fi.kuule.wave;

import fi.kuule.mail.MailId;
import fi.kuule.mail.Sending;
import fi.kuule.mail.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What must hold of the mails of a {@link PostWorld}, whatever happens; watched from outside, by what the sending service took and when. */
final class PostLaws {
    /** A mark in the course of a life: the order of things, and the clock. */
    private record Mark(int order, Instant at) {}

    /** One run of delivery: when it last looked, and what it holds. */
    private static final class Run {
        private final Instant began;
        private Mark looked = new Mark(0, Instant.EPOCH);
        private final Set<MailId> holds = new HashSet<>();
        private final Map<MailId, Boolean> settledBefore = new HashMap<>();

        private Run(Instant began) {
            this.began = began;
        }
    }

    private final long seed;
    private final PostWorld world;
    private final Deque<Run> runs = new ArrayDeque<>();
    private final Map<InvitationId, Mark> forbidden = new HashMap<>();
    private final Map<MailId, Integer> copies = new HashMap<>();
    private final Map<MailId, LocalDate> first = new HashMap<>();
    private final Map<MailId, LocalDate> last = new HashMap<>();
    private final Set<MailId> settled = new HashSet<>();
    private final Set<String> ended = new HashSet<>();
    private Optional<Mark> paused = Optional.empty();
    private int order = 0;
    int secondCopies = 0;
    int accepted = 0;
    int insideTheWindow = 0;

    PostLaws(long seed, PostWorld world) {
        this.seed = seed;
        this.world = world;
    }

    void begins() {
        runs.push(new Run(world.trouble.now()));
    }

    void ends() {
        runs.pop();
    }

    void looked(InvitationId id) {
        runs.element().looked = mark();
    }

    /** From here on nothing may go to this person. */
    void forbid(InvitationId id) {
        forbidden.putIfAbsent(id, mark());
    }

    void pause() {
        paused = Optional.of(mark());
    }

    void goOn() {
        paused = Optional.empty();
    }

    /** Refused by the service, or bounced, or complained of: there need be no further mail. */
    void ended(MailId mail) {
        ended.add(mail.invitation().orElseThrow());
    }

    void took(MailId mail, Step step, boolean moved) {
        switch (step) {
            case Step.Claim claim -> {
                if (moved) claimed(mail);
            }
            case Step.Accept accept -> settle(mail);
            case Step.Report report -> settled.add(mail);
            case Step.Release release -> runs.element().holds.remove(mail);
            case Step.Refuse refuse -> runs.element().holds.remove(mail);
            case Step.Withdraw withdraw -> runs.element().holds.remove(mail);
        }
    }

    private void settle(MailId mail) {
        settled.add(mail);
        runs.element().holds.remove(mail);
    }

    private void claimed(MailId mail) {
        require(runs.stream().filter(this::lives).noneMatch(run -> run.holds.contains(mail)), "two hold one mail");
        runs.element().holds.add(mail);
        runs.element().settledBefore.put(mail, settled.contains(mail) && copies.containsKey(mail));
    }

    /** Whose time is over has died, though it does not know yet. */
    private boolean lives(Run run) {
        return !world.trouble.now().isAfter(run.began.plus(Trouble.LONGEST_RUN));
    }

    /** The sending service took a mail: the moment that counts. */
    void accepted(MailId mail) {
        accepted++;
        InvitationId id = new InvitationId(mail.invitation().orElseThrow());
        Run run = runs.element();
        boolean copy = copies.merge(mail, 1, Integer::sum) > 1;
        if (copy) secondCopies++;
        require(!copy || !run.settledBefore.getOrDefault(mail, false), "a second copy of what was known to be sent");
        settled.remove(mail);
        require(mail(id, run), "a mail after it was forbidden");
        require(!paused.filter(mark -> mark.order < run.looked.order).isPresent(), "a mail of a wave that pauses");
        Instant earliest = world.trouble.now().minus(Sending.WINDOW);
        require(
                !LocalDate.ofInstant(earliest, PostWorld.ZONE).isAfter(world.wave.closes()),
                "a mail after the last day");
        if (mail.round() > 0) require(isTimely(mail, id), "a reminder that is not due");
        first.putIfAbsent(mail, world.today());
        last.put(mail, world.today());
    }

    private boolean mail(InvitationId id, Run run) {
        Mark mark = forbidden.get(id);
        if (mark == null) return true;
        insideTheWindow++;
        return mark.order > run.looked.order && !world.trouble.now().isAfter(mark.at.plus(Sending.WINDOW));
    }

    private boolean isTimely(MailId mail, InvitationId id) {
        LocalDate before = first.get(MailId.ofInvitation(id.value(), mail.round() - 1));
        return before != null
                && mail.round() <= world.reminderDays().size()
                && !world.today().isBefore(before.plusDays(pause(mail.round())));
    }

    private int pause(int round) {
        List<Integer> days = world.reminderDays();
        return days.get(round - 1) - (round == 1 ? 0 : days.get(round - 2));
    }

    /** Everybody was written to as often as the rule says, but for who said no or could not be reached. */
    void atTheEnd() {
        if (world.wave.state() != WaveState.RUNNING) return;
        for (InvitationId id : world.people) {
            if (forbidden.containsKey(id) || ended.contains(id.value())) continue;
            require(copies.containsKey(MailId.ofInvitation(id.value())), "a first mail is lost");
            for (int round = 1; round <= world.reminderDays().size(); round++) {
                LocalDate before = last.get(MailId.ofInvitation(id.value(), round - 1));
                boolean fits =
                        before != null && !before.plusDays(pause(round) + 3L).isAfter(world.wave.closes());
                require(!fits || copies.containsKey(MailId.ofInvitation(id.value(), round)), "a reminder is lost");
            }
            require(world.invitations.get(id).dueAt().isEmpty(), "something is due for ever");
        }
    }

    private Mark mark() {
        return new Mark(++order, world.trouble.now());
    }

    private void require(boolean law, String broken) {
        if (!law) throw new Broken("seed " + seed + ": " + broken);
    }

    /** A law was broken. */
    static final class Broken extends AssertionError {
        private static final long serialVersionUID = 1;

        private Broken(String message) {
            super(message);
        }
    }
}
