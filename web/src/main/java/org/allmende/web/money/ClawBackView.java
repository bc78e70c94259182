package org.allmende.web.money;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.money.clawback.ClawBack;
import org.allmende.money.clawback.ClawBacks;
import org.allmende.money.clawback.CreditNote;
import org.allmende.money.clawback.CreditNotes;
import org.allmende.money.clawback.SetOff;
import org.allmende.money.clawback.SetOffs;
import org.allmende.shared.Money;
import org.allmende.web.layout.PhaseMemo;

/** A contract's claw-backs as everybody reads them: numbers, days and where they stand, without the words of the two sides. */
@Named
@RequestScoped
public class ClawBackView {

    @Inject
    private ClawBacks clawBacks;

    @Inject
    private SetOffs setOffs;

    @Inject
    private CreditNotes notes;

    /**
     * A claw-back with the milestone that it is about.
     *
     * @param left what of it is owed back and not yet set off
     * @param settled what was set off, the oldest first
     */
    public record Line(ClawBack clawBack, Milestone milestone, Money left, List<SetOff> settled) {}

    /** The oldest first. */
    public List<Line> of(Contract contract) {
        return PhaseMemo.once("claw-back lines", contract.id(), () -> read(contract));
    }

    private List<Line> read(Contract contract) {
        List<ClawBack> all = all(contract.id());
        List<SetOff> done = all.stream().anyMatch(ClawBack::isOwed) ? setOffs.ofContract(contract.id()) : List.of();
        return all.stream()
                .map(one -> new Line(
                        one,
                        milestone(contract, one.milestone()),
                        SetOffs.left(one, done),
                        done.stream()
                                .filter(part -> part.clawBack().equals(one.id()))
                                .toList()))
                .toList();
    }

    /** What is owed back under the contract and not yet set off. */
    public Money left(Contract contract) {
        return of(contract).stream().map(Line::left).reduce(Money.noPounds(), Money::plus);
    }

    /** The line of one claw-back. */
    public Line line(ClawBack clawBack, Contract contract) {
        return of(contract).stream()
                .filter(line -> line.clawBack().id().equals(clawBack.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<ClawBack> all(ContractId contract) {
        return PhaseMemo.once("claw-backs", contract, () -> clawBacks.ofContract(contract));
    }

    private static Milestone milestone(Contract contract, MilestoneId wanted) {
        return contract.milestones().stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    /** Outcomes of the milestone that were paid and do not stand, as decided. */
    public long takenBack(Milestone milestone) {
        return all(milestone.contract().id()).stream()
                .filter(one -> one.milestone().equals(milestone.id()))
                .mapToLong(one -> one.decided().orElse(0L))
                .sum();
    }

    /** For the two sides. */
    public Optional<CreditNote> note(ClawBack clawBack) {
        return notes.of(clawBack.id());
    }

    /** Kind of its status word. */
    public String kind(ClawBack clawBack) {
        return switch (clawBack.status()) {
            case OPEN, DECISION -> "doing";
            case CLAIMED -> "warn";
            case DROPPED, WITHDRAWN -> "none";
        };
    }
}
