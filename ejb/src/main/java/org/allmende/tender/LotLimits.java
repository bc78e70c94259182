package org.allmende.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.OptionalInt;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/**
 * How many lots one supplier may bid for (Procurement Act 2023 s.20(7)) and be awarded (s.23(4)), or why there are none to divide
 * (s.18). The mechanism that s.23(4)(b) asks for is the same for every tender: {@link org.allmende.evaluation.scoring.LotAllocation}.
 *
 * <p>Errors: {@code TENDER_LOT_LIMIT_NOT_POSITIVE}.
 */
@Embeddable
public class LotLimits {

    /** No limits and no reasons yet. */
    public static final LotLimits NONE = new LotLimits(null, null, "");

    @Column(name = "lots_to_bid_for")
    private @Nullable Integer toBidFor;

    @Column(name = "lots_to_win")
    private @Nullable Integer toWin;

    @Column(name = "undivided_because")
    private String undividedBecause = "";

    protected LotLimits() {}

    /**
     * @param toBidFor the most lots that one may bid for; null for no limit
     * @param toWin the most lots that one may be awarded; null for no limit
     * @param undividedBecause why the contract is one lot; blank where it is divided, or not written yet
     */
    public LotLimits(@Nullable Integer toBidFor, @Nullable Integer toWin, String undividedBecause) {
        this.toBidFor = positive(toBidFor);
        this.toWin = positive(toWin);
        this.undividedBecause = undividedBecause.strip();
    }

    /** One lot, and why. */
    public static LotLimits undivided(String because) {
        return new LotLimits(null, null, because);
    }

    private static @Nullable Integer positive(@Nullable Integer count) {
        if (count != null && count < 1) {
            throw new DomainProblem("TENDER_LOT_LIMIT_NOT_POSITIVE");
        }
        return count;
    }

    /** How many lots one may bid for; empty for no limit. */
    public OptionalInt toBidFor() {
        return toBidFor == null ? OptionalInt.empty() : OptionalInt.of(toBidFor);
    }

    /** How many lots one may be awarded; empty for no limit. */
    public OptionalInt toWin() {
        return toWin == null ? OptionalInt.empty() : OptionalInt.of(toWin);
    }

    /** Why the contract is not divided; empty where it is, or where nobody has said. */
    public Optional<String> undividedBecause() {
        return Optional.of(undividedBecause).filter(words -> !words.isBlank());
    }
}
