package org.allmende.performance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.allmende.contract.ContractId;
import org.allmende.shared.Ids;

/**
 * A key performance indicator: a factor or measure against which a supplier's performance of a contract can be assessed during its
 * life-cycle (Procurement Act 2023 s.52(4)).
 */
@Entity
@Table(name = "key_performance_indicator")
public class Kpi {

    @Id
    private UUID id;

    @Column(name = "contract_id")
    private UUID contract;

    private int number;

    private String name;

    private String measured;

    private String target;

    private String rated;

    @SuppressWarnings("NullAway.Init")
    protected Kpi() {}

    Kpi(ContractId contract, int number, KpiTerms terms) {
        this.id = Ids.next();
        this.contract = contract.value();
        this.number = number;
        this.name = terms.name().strip();
        this.measured = terms.measured().strip();
        this.target = terms.target().strip();
        this.rated = terms.rated().strip();
    }

    public KpiId id() {
        return new KpiId(id);
    }

    public ContractId contract() {
        return new ContractId(contract);
    }

    /** From 1, in the order in which they were set. */
    public int number() {
        return number;
    }

    public String name() {
        return name;
    }

    /** What is measured, how, by whom. */
    public String measured() {
        return measured;
    }

    /** What is to be reached. */
    public String target() {
        return target;
    }

    /** Which figure earns which rating. */
    public String rated() {
        return rated;
    }

    public KpiTerms terms() {
        return new KpiTerms(name, measured, target, rated);
    }
}
