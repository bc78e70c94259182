package org.allmende.mutual.ballot;

/**
 * The count. Everything is compared in whole numbers; nothing is rounded before it is compared.
 *
 * @param eligible people on the roll
 * @param papers taken
 */
public record Tally(int eligible, int papers, int yes, int no, int abstain) {

    public Tally {
        if (yes < 0 || no < 0 || abstain < 0 || (long) yes + no + abstain > papers || papers > eligible) {
            throw new IllegalArgumentException("more votes than papers, or more papers than people");
        }
    }

    public int votes() {
        return yes + no + abstain;
    }

    /** Papers that were taken and never put into the urn. */
    public int unused() {
        return papers - votes();
    }

    public boolean turnoutMet(Thresholds thresholds) {
        return 100L * votes() >= (long) thresholds.turnoutPercent() * eligible;
    }

    /** Of yes and no; abstentions are neither. */
    public boolean shareMet(Thresholds thresholds) {
        return yes > no && 100L * yes >= (long) thresholds.yesPercent() * (yes + no);
    }

    public boolean carried(Thresholds thresholds) {
        return turnoutMet(thresholds) && shareMet(thresholds);
    }

    /** The least number of votes that reaches the turnout. */
    public static int votesNeeded(int eligible, Thresholds thresholds) {
        return (int) (((long) thresholds.turnoutPercent() * eligible + 99) / 100);
    }
}
