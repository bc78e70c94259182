package org.allmende.cashflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.allmende.contract.Contract;
import org.allmende.contract.Side;
import org.allmende.identity.Access;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;

/** What each side has saved for its cash flow. Nobody reads it who is not of that very side. */
@ApplicationScoped
public class CashFlows {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Access access;

    /**
     * What this side has saved; empty before it has saved anything.
     *
     * @throws AccessRefused for everybody of whom {@link #isOf} does not say that they are of this side
     */
    public Optional<CashFlowPlan> of(Contract contract, Side side) {
        access.demand(permission(side), contract.organisation(side));
        return saved(contract, contract.organisation(side));
    }

    /** Whether the actor may read this side's cash flow. */
    public boolean isOf(Contract contract, Side side) {
        return access.may(permission(side), contract.organisation(side));
    }

    private static Permission permission(Side side) {
        return side == Side.PROVIDER ? Permission.READ_ORGANISATION_FILES : Permission.READ_COUNCIL_FILES;
    }

    Optional<CashFlowPlan> saved(Contract contract, OrganisationId organisation) {
        return entityManager
                .createQuery(
                        "select p from CashFlowPlan p where p.contract = :contract and p.organisation = :organisation",
                        CashFlowPlan.class)
                .setParameter("contract", contract.id().value())
                .setParameter("organisation", organisation.value())
                .getResultStream()
                .findFirst();
    }

    void add(CashFlowPlan plan) {
        entityManager.persist(plan);
    }
}
