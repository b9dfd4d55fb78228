package fi.kuule.disclosure;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/** All that can be had of some sums by adding and subtracting multiples of them; exact. */
final class RowSpace {
    private final BigFraction[][] rows;

    /** @param sums each says of every term whether it is in the sum; all as long */
    RowSpace(List<boolean[]> sums) {
        this.rows = sums.stream().map(RowSpace::row).toArray(BigFraction[][]::new);
        int width = sums.isEmpty() ? 0 : sums.getFirst().length;
        int rank = 0;
        for (int column = 0; column < width && rank < rows.length; column++) if (eliminated(column, rank)) rank++;
    }

    /** The term can be had by itself. */
    boolean holds(int term) {
        return Arrays.stream(rows).anyMatch(row -> isOnly(row, term));
    }

    /** Gauss and Jordan: the row of this rank gets the column for itself; false when there is none left that has it. */
    private boolean eliminated(int column, int rank) {
        int pivot = rank;
        while (pivot < rows.length && rows[pivot][column].isZero()) pivot++;
        if (pivot == rows.length) return false;
        BigFraction[] row = rows[pivot];
        rows[pivot] = rows[rank];
        rows[rank] = scaled(row, row[column]);
        for (int other = 0; other < rows.length; other++) if (other != rank) subtract(rows[other], rows[rank], column);
        return true;
    }

    private static BigFraction[] scaled(BigFraction[] row, BigFraction divisor) {
        return Arrays.stream(row).map(value -> value.divide(divisor)).toArray(BigFraction[]::new);
    }

    private static void subtract(BigFraction[] from, BigFraction[] row, int column) {
        BigFraction factor = from[column];
        if (factor.isZero()) return;
        Arrays.setAll(from, i -> from[i].subtract(row[i].multiply(factor)));
    }

    private static boolean isOnly(BigFraction[] row, int term) {
        for (int i = 0; i < row.length; i++) if (row[i].isZero() == (i == term)) return false;
        return true;
    }

    private static BigFraction[] row(boolean[] sum) {
        BigFraction[] row = new BigFraction[sum.length];
        Arrays.setAll(row, i -> sum[i] ? BigFraction.ONE : BigFraction.ZERO);
        return row;
    }
}
