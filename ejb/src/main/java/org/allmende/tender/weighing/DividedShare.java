package org.allmende.tender.weighing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Weight;

/**
 * Divides the council's share among criteria as those who weigh them say, each voice counting the same: the mean of the points,
 * rounded by the largest remainder, so that the weights make exactly the share. They are as fine as the share itself is written:
 * whole per cents of a whole share. No criterion gets less than one such unit, for a criterion weighs something; of equal remainders
 * the one that stands first in the notice gets the unit.
 *
 * <p>Exact: whole numbers alone, no binary fractions. Errors: {@code WEIGHING_SHARE_TOO_SMALL(least)}.
 */
public final class DividedShare {

    private DividedShare() {}

    /** How many units of its last written place the share has: 30 of 30, 125 of 12.5. */
    static int units(Weight share) {
        return share.percent().unscaledValue().intValueExact();
    }

    /** Refuses a share that has not one unit for each criterion. */
    static void requireEnough(Weight share, int criteria) {
        if (units(share) < criteria) {
            throw new DomainProblem("WEIGHING_SHARE_TOO_SMALL", criteria);
        }
    }

    /**
     * The weights, in the order of the points.
     *
     * @param points how many each criterion has from all voices together; not all 0
     */
    static List<Weight> of(Weight share, List<Integer> points) {
        requireEnough(share, points.size());
        int[] units = new int[points.size()];
        Set<Integer> open =
                new HashSet<>(IntStream.range(0, points.size()).boxed().toList());
        int left = units(share);
        while (true) {
            int rest = left;
            BigInteger sum = sum(points, open);
            List<Integer> small = open.stream()
                    .filter(at -> product(rest, points.get(at)).compareTo(sum) < 0)
                    .toList();
            if (small.isEmpty()) {
                break;
            }
            for (int at : small) {
                units[at] = 1;
                open.remove(at);
                left--;
            }
        }
        divide(left, points, open, units);
        return weights(share, units);
    }

    private static void divide(int left, List<Integer> points, Set<Integer> open, int[] units) {
        BigInteger sum = sum(points, open);
        if (sum.signum() == 0) {
            return;
        }
        List<Integer> byRemainder = new ArrayList<>(open);
        int given = 0;
        for (int at : open) {
            units[at] = product(left, points.get(at)).divide(sum).intValueExact();
            given += units[at];
        }
        byRemainder.sort(Comparator.<Integer, BigInteger>comparing(
                        at -> product(left, points.get(at)).mod(sum))
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
        for (int at : byRemainder.subList(0, left - given)) {
            units[at]++;
        }
    }

    private static BigInteger product(int units, int points) {
        return BigInteger.valueOf((long) units * points);
    }

    private static BigInteger sum(List<Integer> points, Set<Integer> open) {
        return BigInteger.valueOf(open.stream().mapToLong(points::get).sum());
    }

    private static List<Weight> weights(Weight share, int[] units) {
        return IntStream.of(units)
                .mapToObj(count -> new Weight(new BigDecimal(
                        BigInteger.valueOf(count), share.percent().scale())))
                .toList();
    }
}
