package org.allmende.register;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a service costs in a year, in pounds, by kind. The total is the sum of the kinds and nothing else.
 *
 * <p>Errors: {@code SERVICE_COST_NEGATIVE}.
 */
@Embeddable
public class YearlyCost implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "cost_staff")
    private Money staff;

    @Column(name = "cost_premises")
    private Money premises;

    @Column(name = "cost_supplies")
    private Money supplies;

    @Column(name = "cost_contract")
    private Money contract;

    @Column(name = "cost_central")
    private Money central;

    @Column(name = "cost_other")
    private Money other;

    @Column(name = "annual_cost")
    private Money total;

    @SuppressWarnings("NullAway.Init")
    protected YearlyCost() {}

    private YearlyCost(Map<CostKind, Money> kinds) {
        kinds.values().stream().filter(Money::isNegative).findFirst().ifPresent(amount -> {
            throw new DomainProblem("SERVICE_COST_NEGATIVE");
        });
        Money nothing = Money.pounds(0);
        staff = kinds.getOrDefault(CostKind.STAFF, nothing);
        premises = kinds.getOrDefault(CostKind.PREMISES, nothing);
        supplies = kinds.getOrDefault(CostKind.SUPPLIES, nothing);
        contract = kinds.getOrDefault(CostKind.CONTRACT, nothing);
        central = kinds.getOrDefault(CostKind.CENTRAL, nothing);
        other = kinds.getOrDefault(CostKind.OTHER, nothing);
        total = staff.plus(premises).plus(supplies).plus(contract).plus(central).plus(other);
    }

    /** @param kinds what is missing costs nothing */
    public static YearlyCost of(Map<CostKind, Money> kinds) {
        return new YearlyCost(kinds);
    }

    /** A cost that nobody has broken down. */
    public static YearlyCost inOne(Money amount) {
        return new YearlyCost(Map.of(CostKind.OTHER, amount));
    }

    public Money of(CostKind kind) {
        return switch (kind) {
            case STAFF -> staff;
            case PREMISES -> premises;
            case SUPPLIES -> supplies;
            case CONTRACT -> contract;
            case CENTRAL -> central;
            case OTHER -> other;
        };
    }

    /** The kinds on which anything is spent. */
    public Map<CostKind, Money> spent() {
        Map<CostKind, Money> spent = new EnumMap<>(CostKind.class);
        for (CostKind kind : CostKind.values()) {
            if (of(kind).amount().signum() > 0) {
                spent.put(kind, of(kind));
            }
        }
        return spent;
    }

    public Money total() {
        return total;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof YearlyCost cost && spent().equals(cost.spent());
    }

    @Override
    public int hashCode() {
        return Objects.hash(spent());
    }

    @Override
    public String toString() {
        return total + " " + spent();
    }
}
