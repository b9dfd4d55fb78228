package fi.kuule.wave;

import fi.kuule.language.Language;
import fi.kuule.mail.BreakerWatch;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.FakeBreaker;
import fi.kuule.mail.FakeMinutes;
import fi.kuule.mail.OutgoingQueue;
import fi.kuule.mail.SendingAccount;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.Member.Role;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.Members;
import fi.kuule.wave.MailDispatch.Dispatched;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The dispatch of a world, with what it remembers between two minutes: two administrators, a manager. */
final class Dispatching {
    final FakeProgress progress = new FakeProgress();
    final FakeBreaker breaker = new FakeBreaker();
    final FakeMinutes minutes = new FakeMinutes();
    Members members = members();
    private final MailWorld world;

    Dispatching(MailWorld world) {
        this.world = world;
    }

    Dispatched run(SendingAccount account, OutgoingQueue queue, int mailsPerMinute) {
        return new MailDispatch(
                        world.waves,
                        world.invitations,
                        account,
                        queue,
                        new MailDispatch.Pace(mailsPerMinute, MailWorld.HELSINKI, () -> world.now),
                        new BreakerWatch(breaker, minutes),
                        progress,
                        new WaveNotices(members, queue, progress, breaker))
                .run();
    }

    static Members members() {
        return members(List.of(
                member("aino", Role.ADMINISTRATOR), member("bo", Role.MANAGER), member("cia", Role.ADMINISTRATOR)));
    }

    static Members members(List<Member> all) {
        return new Members() {
            @Override
            public Optional<Member> find(MemberId id) {
                return all.stream().filter(member -> member.id().equals(id)).findFirst();
            }

            @Override
            public List<Member> findAll() {
                return all;
            }

            @Override
            public void put(Member member) {
                throw new UnsupportedOperationException();
            }

            @Override
            public boolean remove(MemberId id) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static Member member(String id, Role role) {
        return new Member(
                new MemberId(id), id, new EmailAddress(id + "@mantyranta.example"), Language.FI, role, Set.of());
    }
}
