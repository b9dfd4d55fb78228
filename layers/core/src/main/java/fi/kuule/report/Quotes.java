package fi.kuule.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The comments that a report shows: praise and criticism apart, or all together where so few answered that it would tell more of them than
 * may be told. Every list is in an order drawn by lot.
 *
 * @param <T> where a comment is, or its text
 */
public sealed interface Quotes<T> {
    /** In one row, which says nothing of what anybody gave. */
    record Mixed<T>(List<T> all) implements Quotes<T> {
        public Mixed {
            all = List.copyOf(all);
        }
    }

    /** Each in its row; either may be empty. */
    record ByKind<T>(List<T> praise, List<T> criticism) implements Quotes<T> {
        public ByKind {
            praise = List.copyOf(praise);
            criticism = List.copyOf(criticism);
        }

        @Override
        public List<T> all() {
            return Stream.concat(praise.stream(), criticism.stream()).toList();
        }
    }

    static <T> Quotes<T> none() {
        return new Mixed<>(List.of());
    }

    /** Every one, praise first where that is told. */
    List<T> all();

    /** What to begin a talk with: criticism, where it is told which is. */
    default Optional<T> first() {
        return switch (this) {
            case Mixed<T> mixed -> mixed.all.stream().findFirst();
            case ByKind<T> apart ->
                Stream.concat(apart.criticism.stream(), apart.praise.stream()).findFirst();
        };
    }

    /** The same of something else; what there is nothing of is left out. */
    default <R> Quotes<R> map(Function<T, Optional<R>> each) {
        return switch (this) {
            case Mixed<T> mixed -> new Mixed<>(present(mixed.all, each));
            case ByKind<T> apart -> new ByKind<>(present(apart.praise, each), present(apart.criticism, each));
        };
    }

    private static <T, R> List<R> present(List<T> things, Function<T, Optional<R>> each) {
        return things.stream().map(each).flatMap(Optional::stream).toList();
    }
}
