package fi.kuule.score;

import fi.kuule.organisation.Service;
import fi.kuule.response.Response;
import fi.kuule.response.Responses;
import fi.kuule.wave.Cell;
import fi.kuule.wave.CellMap;
import fi.kuule.wave.CellMaps;
import fi.kuule.wave.Cells;
import fi.kuule.wave.Wave;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Merges, in the rows of an ended wave, cells that fewer people answered in than the floor of the service, as {@link CellMoves} says. Where answers to mails and to
 * letters stand side by side, these are cells of their own, and what is merged does not tell by what it came. The wave's map is changed
 * likewise, so that those who were asked are counted as their answers are. Reads the wave's answers twice and holds counts only.
 */
public final class SmallCells {
    private final Responses responses;
    private final CellMaps maps;
    private final RandomGenerator random;

    /** @param random unpredictable: by a lot that can be drawn again it would be known whose answer was not drawn */
    public SmallCells(Responses responses, CellMaps maps, RandomGenerator random) {
        this.responses = responses;
        this.maps = maps;
        this.random = random;
    }

    /** Returns how many answers changed their cell. */
    public int merge(Service service, Wave wave) {
        Map<InvitedCell, Integer> answers = new HashMap<>();
        each(service, wave, response -> answers.merge(InvitedCell.of(response), 1, Integer::sum));
        CellMoves moves = CellMoves.of(answers, Floor.of(service), service.firstStratum());
        if (moves.none()) return 0;
        Cells cells = maps.of(wave.id()).of(service.id()).changed(cell -> changed(cell, moves));
        maps.put(wave.id(), new CellMap(Map.of(service.id(), cells)));
        Drawing drawing = new Drawing(moves);
        int[] changed = {0};
        each(service, wave, response -> {
            InvitedCell before = InvitedCell.of(response);
            InvitedCell after = drawing.of(moves.after(before));
            if (after.equals(before)) return;
            responses.recell(response.key(), after.people(), after.channel(response));
            changed[0]++;
        });
        return changed[0];
    }

    private static Cell changed(Cell cell, CellMoves moves) {
        InvitedCell before = InvitedCell.of(cell);
        InvitedCell after = moves.after(before);
        return after.equals(before) ? cell : after.cell();
    }

    /** Draws as many answers as it takes out of all that stand in the donor, each as likely as the other. */
    private final class Drawing {
        private final CellMoves moves;
        private int left;
        private int missing;

        Drawing(CellMoves moves) {
            this.moves = moves;
            this.left = moves.among();
            this.missing = moves.drawn();
        }

        InvitedCell of(InvitedCell cell) {
            if (left == 0 || !moves.donor().equals(Optional.of(cell))) return cell;
            boolean taken = random.nextInt(left) < missing;
            left--;
            if (taken) missing--;
            return taken ? InvitedCell.UNTOLD : cell;
        }
    }

    private void each(Service service, Wave wave, Consumer<Response> consumer) {
        for (LocalDate day = wave.opens(); !day.isAfter(wave.closes()); day = day.plusDays(1))
            responses.ofDay(service.number(), day, response -> {
                if (response.wave().filter(wave.id()::equals).isPresent()) consumer.accept(response);
            });
    }

    /** The cells that must give up their name, for {@code rest}: those under the floor, and as many others as {@code rest} takes to reach it. */
    static <C> Set<C> merging(Map<C, Integer> answers, C rest, int floor) {
        Map<C, Integer> left = new HashMap<>(answers);
        int merged = left.getOrDefault(rest, 0);
        left.remove(rest);
        Set<C> merging = new HashSet<>();
        while (!left.isEmpty()) {
            Map.Entry<C, Integer> smallest = left.entrySet().stream()
                    .min(Map.Entry.<C, Integer>comparingByValue()
                            .thenComparing(entry -> entry.getKey().toString()))
                    .orElseThrow();
            boolean small = smallest.getValue() < floor;
            if (!small && (merged == 0 || merged >= floor)) break;
            merged += smallest.getValue();
            merging.add(smallest.getKey());
            left.remove(smallest.getKey());
        }
        return merging;
    }
}
