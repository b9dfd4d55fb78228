package fi.kuule.report;

import fi.kuule.organisation.Member;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.Members;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Members in memory. */
final class FakeMembers implements Members {
    private final Map<MemberId, Member> all = new HashMap<>();

    @Override
    public Optional<Member> find(MemberId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<Member> findAll() {
        return List.copyOf(all.values());
    }

    @Override
    public void put(Member member) {
        all.put(member.id(), member);
    }

    @Override
    public boolean remove(MemberId id) {
        return all.remove(id) != null;
    }
}
