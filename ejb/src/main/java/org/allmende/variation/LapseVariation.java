package org.allmende.variation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.contract.Contract;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.shared.DatabaseClock;

/**
 * The provider has not answered in time: no answer is no agreement, and the contract stays as it is.
 *
 * <p>Errors: none; what was answered meanwhile is left alone.
 */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class LapseVariation {

    @Inject
    private Access access;

    @Inject
    private ContractVariations variations;

    @Inject
    private VariationTold told;

    @Inject
    private DatabaseClock databaseClock;

    /** Which change. */
    public record Command(VariationId variation) {}

    public void lapse(Command command) {
        Contract contract = variations.lockContract(command.variation());
        access.toProcess();
        ContractVariation variation = variations.getLocked(command.variation());
        Instant now = databaseClock.now();
        if (!variation.isUnanswered(now)) {
            return;
        }
        variation.end(VariationStatus.LAPSED, now);
        told.tellProcess(told.line(contract, variation, "variation.lapsed").forPartiesOnly());
        told.mail(
                contract,
                variation,
                contract.councilId(),
                Permission.PREPARE_CONTRACT,
                Notice.of("variation.lapsed", contract.caseId()));
    }
}
