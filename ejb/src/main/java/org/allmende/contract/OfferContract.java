package org.allmende.contract;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.allmende.calendar.London;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * Fixes the contract's text, and with it how many people sign for each side, and offers it to both for signature.
 *
 * <p>Errors: {@code CONTRACT_SIGN_BY_PAST}, {@code CONTRACT_LONGER_THAN_RESERVED(last day)}, {@code
 * CONTRACT_LONGER_THAN_NOTICE(last day)}, {@code CONTRACT_OPTION_NOT_PUBLISHED}, those of {@link Contract}.
 */
@Stateless
@UseCase
@Requires(Permission.PREPARE_CONTRACT)
public class OfferContract {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private Procurements procurements;

    @Inject
    private SigningRules rules;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    @Inject
    private Event<ContractOffered> offered;

    /**
     * @param signBy the day until which both are asked to sign, today at the earliest: {@code CONTRACT_SIGN_BY_PAST}
     */
    public record Command(ContractId contract, LocalDate signBy) {}

    public void offer(Command command) {
        Contract contract = contracts.getLocked(command.contract());
        access.to(contract.councilId());
        Instant now = databaseClock.now();
        if (command.signBy().isBefore(London.dayOf(now))) {
            throw new DomainProblem("CONTRACT_SIGN_BY_PAST");
        }
        requireTerm(contract);
        requireOption(contract);
        contract.offer(
                command.signBy(), rules.signers(contract.providerId()), rules.signers(contract.councilId()), now);
        story.tell(StoryLine.of(contract.caseId(), contract.id(), "contract.offered")
                .with(contract.reference())
                .forPartiesOnly());
        Notice notice = Notice.of("contract.offered", contract.caseId())
                .with(contract.reference(), contract.title(), command.signBy())
                .linking("/contract/sign/" + contract.reference());
        notices.tellThose(contract.providerId(), Permission.SIGN_FOR_PROVIDER, notice);
        notices.tellThose(contract.councilId(), Permission.SIGN_FOR_COUNCIL, notice);
        offered.fire(new ContractOffered(contract.id(), now));
    }

    /** What the notice has not published cannot be exercised (Procurement Act 2023 Sch 8 para 1(a)(ii)), so that nobody signs it. */
    private void requireOption(Contract contract) {
        if (contract.extension().isPresent()
                && !contract.extension().equals(procurements.of(contract).extension())) {
            throw new DomainProblem("CONTRACT_OPTION_NOT_PUBLISHED");
        }
    }

    /**
     * A reserved contract, with every extension, runs no longer than its notice said, which the law limits (Procurement Act 2023 s.33(1)(b)), and a directly
     * awarded one no longer than everybody was told.
     */
    private void requireTerm(Contract contract) {
        procurements.of(contract).mostMonths().ifPresent(months -> {
            LocalDate last = contract.startsOn().plusMonths(months).minusDays(1);
            if (contract.longestEnd().isAfter(last)) {
                throw new DomainProblem(
                        contract.directAwardId().isPresent()
                                ? "CONTRACT_LONGER_THAN_NOTICE"
                                : "CONTRACT_LONGER_THAN_RESERVED",
                        last);
            }
        });
    }
}
