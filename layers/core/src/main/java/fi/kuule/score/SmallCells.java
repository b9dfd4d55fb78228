package fi.kuule.score;

import fi.kuule.organisation.Service;
import fi.kuule.response.Response;
import fi.kuule.response.Responses;
import fi.kuule.wave.Strata;
import fi.kuule.wave.Wave;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Merges, in the rows of an ended wave, cells that one to four people answered in into one cell that says nothing. While that cell itself
 * has one to four answers, the smallest other cell joins it. Where answers to mails and to letters stand side by side, these are cells of
 * their own, and what is merged does not tell by what it came. Reads the wave's answers twice and holds counts only.
 */
public final class SmallCells {
    private final Responses responses;

    public SmallCells(Responses responses) {
        this.responses = responses;
    }

    /** Returns how many answers changed their cell. */
    public int merge(Service service, Wave wave) {
        Map<InvitedCell, Integer> answers = new HashMap<>();
        each(service, wave, response -> answers.merge(InvitedCell.of(response), 1, Integer::sum));
        InvitedCell rest = InvitedCell.rest(answers.keySet());
        Set<InvitedCell> merging = merging(answers, rest);
        if (merging.isEmpty()) return 0;
        int[] changed = {0};
        each(service, wave, response -> {
            if (!merging.contains(InvitedCell.of(response))) return;
            boolean mixed = rest.invited().equals(Strata.OTHER);
            responses.recell(response.key(), Strata.EVERYBODY, mixed ? Strata.OTHER : response.channel());
            changed[0]++;
        });
        return changed[0];
    }

    private void each(Service service, Wave wave, Consumer<Response> consumer) {
        for (LocalDate day = wave.opens(); !day.isAfter(wave.closes()); day = day.plusDays(1))
            responses.ofDay(service.number(), day, response -> {
                if (response.wave().filter(wave.id()::equals).isPresent()) consumer.accept(response);
            });
    }

    /** The cells that must give up their name, for {@code rest}. */
    static <C> Set<C> merging(Map<C, Integer> answers, C rest) {
        Map<C, Integer> left = new HashMap<>(answers);
        int merged = left.getOrDefault(rest, 0);
        left.remove(rest);
        Set<C> merging = new HashSet<>();
        while (!left.isEmpty()) {
            Map.Entry<C, Integer> smallest = left.entrySet().stream()
                    .min(Map.Entry.<C, Integer>comparingByValue()
                            .thenComparing(entry -> entry.getKey().toString()))
                    .orElseThrow();
            boolean small = smallest.getValue() < Floor.USUAL;
            if (!small && (merged == 0 || merged >= Floor.USUAL)) break;
            merged += smallest.getValue();
            merging.add(smallest.getKey());
            left.remove(smallest.getKey());
        }
        return merging;
    }
}
