package fi.kuule.organisation;

import java.util.List;
import java.util.Optional;

/** The members of the organisation. */
public interface Members {
    Optional<Member> find(MemberId id);

    /** All members, by id. */
    List<Member> findAll();

    void put(Member member);

    /** Removes; false when there was none. */
    boolean remove(MemberId id);
}
