package org.allmende.money;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.allmende.contract.ContractId;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;

/** An entry in a contract's ledger; one for each event, written once, changed never: the database refuses it too. */
@Entity
@Table(name = "ledger_entry")
public class LedgerEntry {

    @Id
    private UUID id;

    @Column(name = "contract_id")
    private UUID contract;

    @Enumerated(EnumType.STRING)
    private LedgerKind kind;

    @Column(name = "subject_id")
    private UUID subject;

    @Column(name = "entered_at")
    private Instant at;

    @ElementCollection
    @CollectionTable(name = "ledger_line", joinColumns = @JoinColumn(name = "entry_id"))
    private List<LedgerLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected LedgerEntry() {}

    LedgerEntry(ContractId contract, UUID subject, Posting posting, Instant now) {
        this.id = Ids.next();
        this.contract = contract.value();
        this.kind = posting.kind();
        this.subject = subject;
        this.at = now;
        this.lines.addAll(posting.lines());
    }

    public UUID id() {
        return id;
    }

    public ContractId contract() {
        return new ContractId(contract);
    }

    public LedgerKind kind() {
        return kind;
    }

    /** The contract, change, milestone, dispute, payment, claw-back or remittance of which it tells. */
    public UUID subject() {
        return subject;
    }

    public Instant at() {
        return at;
    }

    public List<LedgerLine> lines() {
        return List.copyOf(lines);
    }

    /** What it moved to or from the account. */
    public Money of(LedgerAccount account) {
        return Balances.replay(lines).of(account);
    }
}
