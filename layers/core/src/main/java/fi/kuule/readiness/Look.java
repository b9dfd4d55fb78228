package fi.kuule.readiness;

import java.util.function.Function;

/** What came of asking somebody else: something was seen, or there was no answer. Nothing is concluded from no answer. */
public sealed interface Look<T> {
    record Seen<T>(T value) implements Look<T> {}

    record Unseen<T>() implements Look<T> {}

    /** What is made of the value; {@code otherwise} when there was no answer. */
    default <R> R judge(Function<T, R> seen, R otherwise) {
        return switch (this) {
            case Seen<T> there -> seen.apply(there.value);
            case Unseen<T> nowhere -> otherwise;
        };
    }
}
