package org.allmende.web.money;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allmende.contract.Contract;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.money.Balances;
import org.allmende.money.Ledger;
import org.allmende.money.LedgerAccount;
import org.allmende.money.LedgerEntry;
import org.allmende.money.LedgerKind;
import org.allmende.money.clawback.ClawBacks;
import org.allmende.money.clawback.SetOffs;
import org.allmende.outcome.Outcomes;
import org.allmende.outcome.dispute.Disputes;
import org.allmende.shared.Money;
import org.allmende.web.layout.PhaseMemo;
import org.allmende.web.outcome.CorrectionView;

/** A contract's ledger as everybody reads it: where the money stands, and every movement. */
@Named
@RequestScoped
public class LedgerView {

    @Inject
    private Ledger ledger;

    @Inject
    private Outcomes outcomes;

    @Inject
    private Disputes disputes;

    @Inject
    private ClawBacks clawBacks;

    @Inject
    private SetOffs setOffs;

    @Inject
    private CorrectionView corrections;

    /** One movement: when, of what kind, about which milestone (empty where about none), how much. */
    public record Movement(Instant at, LedgerKind kind, String about, Money amount) {}

    /** What stands to an account, of which the reader is told. */
    public record Standing(LedgerAccount account, Money amount) {}

    /**
     * @param standings in the order in which money moves
     * @param movements the oldest first
     */
    public record Shown(List<Standing> standings, List<Movement> movements) {}

    public Shown of(Contract contract) {
        return PhaseMemo.once("ledger", contract.id(), () -> read(contract));
    }

    private Shown read(Contract contract) {
        List<LedgerEntry> entries = ledger.entries(contract.id());
        Map<UUID, MilestoneId> milestones = new HashMap<>();
        outcomes.payments(contract.id())
                .forEach(payment -> milestones.put(payment.id().value(), payment.milestone()));
        disputes.ofContract(contract.id())
                .forEach(dispute -> milestones.put(dispute.id().value(), dispute.milestone()));
        clawBacks
                .ofContract(contract.id())
                .forEach(clawBack -> milestones.put(clawBack.id().value(), clawBack.milestone()));
        if (entries.stream().anyMatch(entry -> entry.kind() == LedgerKind.CLAW_BACK_SET_OFF)) {
            setOffs.ofContract(contract.id()).forEach(part -> Optional.ofNullable(
                            milestones.get(part.clawBack().value()))
                    .ifPresent(milestone -> milestones.put(part.remittance().value(), milestone)));
        }
        corrections
                .of(contract)
                .forEach(line -> milestones.put(
                        line.correction().id().value(), line.milestone().id()));
        Balances balances = Balances.replay(
                entries.stream().flatMap(entry -> entry.lines().stream()).toList());
        return new Shown(
                Arrays.stream(LedgerAccount.values())
                        .filter(LedgerAccount::isShown)
                        .map(account -> new Standing(account, balances.of(account)))
                        .toList(),
                entries.stream()
                        .map(entry -> new Movement(
                                entry.at(),
                                entry.kind(),
                                about(entry, contract, milestones),
                                entry.of(account(entry.kind()))))
                        .toList());
    }

    /** The account to which an entry of that kind brings the money. */
    private static LedgerAccount account(LedgerKind kind) {
        return switch (kind) {
            case CONTRACT_CONCLUDED, CONTRACT_VARIED -> LedgerAccount.COMMITTED;
            case MILESTONE_MET, MILESTONE_CORRECTED -> LedgerAccount.VERIFIED;
            case PAYMENT_APPROVED -> LedgerAccount.APPROVED;
            case PAYMENT_PAID, CLAW_BACK_SET_OFF -> LedgerAccount.PAID;
            case CLAW_BACK_DECIDED -> LedgerAccount.OWED_BACK;
        };
    }

    private static String about(LedgerEntry entry, Contract contract, Map<UUID, MilestoneId> milestones) {
        MilestoneId milestone = milestones.getOrDefault(entry.subject(), new MilestoneId(entry.subject()));
        return contract.milestones().stream()
                .filter(one -> one.id().equals(milestone))
                .map(Milestone::title)
                .findFirst()
                .orElse("");
    }
}
