package fi.kuule.management;

import fi.kuule.aws.http.HttpReply;
import java.util.function.Function;

/** What came of reading something from a request: a value, or what is wrong. */
sealed interface Reading<T> {
    record Read<T>(T value) implements Reading<T> {}

    record Refused<T>(Problem problem) implements Reading<T> {}

    /** Goes on with the value, or answers what is wrong. */
    default HttpReply then(Function<T, HttpReply> next) {
        return switch (this) {
            case Read<T> read -> next.apply(read.value);
            case Refused<T> refused -> refused.problem.reply();
        };
    }

    /** Reads on with the value, or stays with what is wrong. */
    default <U> Reading<U> and(Function<T, Reading<U>> next) {
        return switch (this) {
            case Read<T> read -> next.apply(read.value);
            case Refused<T> refused -> new Refused<>(refused.problem);
        };
    }
}
