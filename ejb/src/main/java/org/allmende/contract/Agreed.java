package org.allmende.contract;

import java.time.Instant;
import java.util.UUID;
import org.allmende.casefile.CaseId;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.Money;

/**
 * What the award has decided and the contract may not change.
 *
 * @param value price of the winning bid over the whole term, pounds with VAT
 * @param standstillEnds last instant of the standstill; no contract before it has passed
 */
public record Agreed(
        UUID tender,
        UUID award,
        CaseId caseId,
        OrganisationId council,
        OrganisationId provider,
        String title,
        String lots,
        Money value,
        Instant standstillEnds) {}
