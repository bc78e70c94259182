package org.allmende.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/** What one side owes the other beside the outcomes, as both have signed it. Only a change in force adds one or lets one fall away. */
@Entity
@Table(name = "contract_obligation")
public class Obligation {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "contract_id")
    private Contract contract;

    @Embedded
    private AgreedObligation agreed;

    @Column(name = "from_variation")
    private @Nullable Integer fromVariation;

    @Column(name = "until_variation")
    private @Nullable Integer untilVariation;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Obligation() {}

    Obligation(Contract contract, AgreedObligation agreed, @Nullable Integer fromVariation) {
        this.id = Ids.next();
        this.contract = contract;
        this.agreed = agreed;
        this.fromVariation = fromVariation;
    }

    void endBy(int variation) {
        untilVariation = variation;
    }

    /** Says who sees to it, by name; empty: nobody is named. */
    public void name(String person) {
        agreed.name(person);
    }

    /** The day on which it is due after so many; empty where none is left within the term. */
    public Optional<LocalDate> day(int before) {
        ObligationTerms terms = agreed.terms();
        return terms.recurs().day(terms.due(), before, contract.endsOn());
    }

    public ObligationId id() {
        return new ObligationId(id);
    }

    public Contract contract() {
        return contract;
    }

    public int number() {
        return agreed.number();
    }

    public ObligationTerms terms() {
        return agreed.terms();
    }

    public Side side() {
        return agreed.terms().side();
    }

    /** Whether no change has let it fall away. */
    public boolean isInForce() {
        return untilVariation == null;
    }

    /** The number of the change that has added it. */
    public Optional<Integer> fromVariation() {
        return Optional.ofNullable(fromVariation);
    }

    /** The number of the change by which it fell away. */
    public Optional<Integer> untilVariation() {
        return Optional.ofNullable(untilVariation);
    }
}
