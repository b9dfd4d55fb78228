package fi.kuule.tests.weather;

import java.util.function.Predicate;

/** Which calls a rule of the weather is about: by service, function, operation, table and index; what is not named may be anything. */
@FunctionalInterface
interface Calls extends Predicate<Call> {
    static Calls any() {
        return call -> true;
    }

    static Calls to(String service) {
        return call -> call.service().equals(service);
    }

    static Calls of(String operation) {
        return call -> call.operation().equals(operation);
    }

    default Calls by(String function) {
        return call -> test(call) && call.function().equals(function);
    }

    default Calls on(String table) {
        return call -> test(call) && call.tables().contains(table);
    }

    default Calls at(String index) {
        return call -> test(call) && call.index().equals(index);
    }
}
