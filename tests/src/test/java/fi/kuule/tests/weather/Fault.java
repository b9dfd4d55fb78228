package fi.kuule.tests.weather;

import java.time.Duration;
import java.util.List;

/** What may become of a call. */
sealed interface Fault {
    /** Refused for now: too many calls. */
    Fault THROTTLE = new Refused("throttle");

    /** The service broke. */
    Fault SERVER_ERROR = new Refused("server error");

    /** No reply, until the SDK gives up; nothing was done. */
    Fault SILENCE = new Silent();

    /** The connection is reset; nothing was done. */
    Fault RESET = new Reset("reset", false);

    /** What was asked is done, and then the connection is reset. */
    Fault LOST_REPLY = new Reset("lost reply", true);

    /** Only every other item of a batch is written; the others come back as unprocessed. */
    Fault LEFT_OVER = new LeftOver();

    /** A page of an index as it was when the index was last asked. */
    Fault STALE_PAGE = new StalePage();

    static Fault slow(Duration time) {
        return new Slow(time);
    }

    /** A transaction is cancelled, for a reason per position. */
    static Fault cancelled(String... reasons) {
        return new Cancelled(List.of(reasons));
    }

    /** As it is counted. */
    String kind();

    /** Whether it can happen to the call at all. */
    default boolean suits(Call call) {
        return true;
    }

    record Refused(String kind) implements Fault {}

    record Silent() implements Fault {
        @Override
        public String kind() {
            return "silence";
        }
    }

    /** @param done whether the call reaches its service before */
    record Reset(String kind, boolean done) implements Fault {}

    record LeftOver() implements Fault {
        @Override
        public String kind() {
            return "left over";
        }

        @Override
        public boolean suits(Call call) {
            return call.operation().equals("BatchWriteItem");
        }
    }

    record StalePage() implements Fault {
        @Override
        public String kind() {
            return "stale page";
        }

        /** Tables are read strongly consistent here, and then never stale. */
        @Override
        public boolean suits(Call call) {
            return !call.index().isEmpty() && !call.body().has("ExclusiveStartKey");
        }
    }

    record Slow(Duration time) implements Fault {
        @Override
        public String kind() {
            return "slow";
        }
    }

    record Cancelled(List<String> reasons) implements Fault {
        @Override
        public String kind() {
            return "cancelled: " + String.join("+", reasons);
        }

        @Override
        public boolean suits(Call call) {
            return call.body().path("TransactItems").size() == reasons.size();
        }
    }
}
