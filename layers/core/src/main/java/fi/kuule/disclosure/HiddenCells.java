package fi.kuule.disclosure;

import java.util.List;
import java.util.SortedSet;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.PivotSelectionRule;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/** What may stand in the hidden cells of a table whose totals are known: linear programming, whole numbers for tables of two dimensions. */
final class HiddenCells {
    private final CountTable table;
    private final List<Cell> cells;
    private final LinearConstraintSet totals;

    HiddenCells(CountTable table, SortedSet<Cell> hidden) {
        this.table = table;
        this.cells = List.copyOf(hidden);
        this.totals = new LinearConstraintSet(
                Stream.concat(totals(Cell::row), totals(Cell::column)).toList());
    }

    int least(Cell cell) {
        return extreme(cell, GoalType.MINIMIZE);
    }

    int most(Cell cell) {
        return extreme(cell, GoalType.MAXIMIZE);
    }

    /** The hidden cells of a line add up to what its visible ones leave of its total. */
    private Stream<LinearConstraint> totals(ToIntFunction<Cell> line) {
        return cells.stream().mapToInt(line).distinct().mapToObj(place -> {
            double[] coefficients = new double[cells.size()];
            long left = 0;
            for (int i = 0; i < coefficients.length; i++)
                if (line.applyAsInt(cells.get(i)) == place) {
                    coefficients[i] = 1;
                    left += table.count(cells.get(i));
                }
            return new LinearConstraint(coefficients, Relationship.EQ, left);
        });
    }

    private int extreme(Cell cell, GoalType goal) {
        double[] wanted = new double[cells.size()];
        wanted[cells.indexOf(cell)] = 1;
        double value = new SimplexSolver()
                .optimize(
                        new LinearObjectiveFunction(wanted, 0),
                        totals,
                        goal,
                        new NonNegativeConstraint(true),
                        PivotSelectionRule.BLAND)
                .getValue();
        return Math.toIntExact(Math.round(value));
    }
}
