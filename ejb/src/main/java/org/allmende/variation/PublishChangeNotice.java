package org.allmende.variation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.contract.Contract;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.shared.DatabaseClock;

/**
 * Publishes the contract change notice, before the contract is changed (Procurement Act 2023 s.75(1)).
 *
 * <p>Errors: {@code VARIATION_NOTICE_NOT_DUE}, {@code VARIATION_STEP_NOT_POSSIBLE}.
 */
@Stateless
@UseCase
@Requires(Permission.PREPARE_CONTRACT)
public class PublishChangeNotice {

    @Inject
    private Access access;

    @Inject
    private ContractVariations variations;

    @Inject
    private VariationTold told;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Event<ChangeNoticePublished> published;

    /** Which change. */
    public record Command(VariationId variation) {}

    public void publish(Command command) {
        Contract contract = variations.lockContract(command.variation());
        access.to(contract.councilId());
        ContractVariation variation = variations.getLocked(command.variation());
        Instant now = databaseClock.now();
        variation.publishNotice(Acting.current().requirePerson(), now);
        told.tellStory(told.line(contract, variation, "variation.notice"), contract.councilId());
        told.mail(
                contract,
                variation,
                contract.providerId(),
                Permission.SIGN_FOR_PROVIDER,
                Notice.of("variation.notice", contract.caseId()));
        published.fire(new ChangeNoticePublished(variation.id(), contract.id(), now));
    }
}
