package org.allmende.contract;

import java.time.Instant;
import org.allmende.casefile.CaseId;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.Money;

/**
 * What the award has decided and the contract may not change.
 *
 * @param value price of the winning bid over the whole term, pounds with VAT; of a direct award its estimated value
 * @param standstillEnds last instant of the standstill; no contract before it has passed
 */
public record Agreed(
        ContractOrigin origin,
        CaseId caseId,
        OrganisationId council,
        OrganisationId provider,
        String title,
        String lots,
        Money value,
        Instant standstillEnds) {}
