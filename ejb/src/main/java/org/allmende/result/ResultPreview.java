package org.allmende.result;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What would become of a file, before anything is written.
 *
 * @param lines all of them, the head not counted
 * @param known lines whose key is there already, and which would not be counted again
 * @param faulty how many faults there are; with one of them nothing would be taken
 * @param faults the first hundred
 * @param sums by metric, of the lines without a fault
 * @param first the first lines as they were understood, without the people
 */
public record ResultPreview(
        long lines, long known, long faulty, List<ResultFault> faults, List<Sum> sums, List<Line> first)
        implements Serializable {

    private static final int SHOWN = 5;

    /**
     * What a file says of one metric.
     *
     * @param metric its number in the contract, from 1
     * @param quantity of the results together, in the metric's unit
     */
    public record Sum(
            int metric, long results, long referrals, BigDecimal quantity, LocalDate firstDay, LocalDate lastDay)
            implements Serializable {

        private static Sum of(ReportedResult result) {
            boolean referral = result.kind() == ResultKind.REFERRAL;
            return new Sum(
                    result.metric(),
                    referral ? 0 : 1,
                    referral ? 1 : 0,
                    referral ? BigDecimal.ZERO : result.quantity(),
                    result.day(),
                    result.day());
        }

        private static Sum together(Sum one, Sum other) {
            return new Sum(
                    one.metric,
                    one.results + other.results,
                    one.referrals + other.referrals,
                    one.quantity.add(other.quantity),
                    one.firstDay.isBefore(other.firstDay) ? one.firstDay : other.firstDay,
                    one.lastDay.isAfter(other.lastDay) ? one.lastDay : other.lastDay);
        }
    }

    /** A line as it was understood. */
    public record Line(
            long line, int metric, String key, LocalDate day, BigDecimal quantity, String group, ResultKind kind)
            implements Serializable {

        private static Line of(ReportedResult result) {
            return new Line(
                    result.line(),
                    result.metric(),
                    result.key(),
                    result.day(),
                    result.quantity(),
                    result.group(),
                    result.kind());
        }
    }

    public ResultPreview {
        faults = List.copyOf(faults);
        sums = List.copyOf(sums);
        first = List.copyOf(first);
    }

    /** Lines that would be counted as new. */
    public long fresh() {
        return faulty > 0 ? 0 : lines - known;
    }

    /** Adds lines up, in constant memory. */
    static final class Counting {

        private final Map<Integer, Sum> sums = new TreeMap<>();
        private final List<Line> first = new ArrayList<>();
        private long known;

        void add(ReportedResult result) {
            sums.merge(result.metric(), Sum.of(result), Sum::together);
            if (first.size() < SHOWN) {
                first.add(Line.of(result));
            }
        }

        void known(long more) {
            known += more;
        }

        ResultPreview of(long lines, ResultFaults faults) {
            return new ResultPreview(
                    lines, known, faults.count(), faults.first(), new ArrayList<>(sums.values()), first);
        }
    }
}
