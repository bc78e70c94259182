package org.allmende.correction;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.contract.Side;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.outcome.Outcomes;
import org.allmende.outcome.Outsiders;

/**
 * The users of the service agree to what the provider says was wrong, or say why they do not; once, and within ten working days. Theirs is one
 * of the two votes by which results are verified; the other one is the council's decision.
 *
 * <p>Errors: {@code CORRECTION_UNKNOWN}, {@code VERIFIER_IS_PROVIDER}, and those of {@link ResultCorrection}.
 */
@Stateless
@UseCase
@Requires(Permission.VERIFY_FOR_USERS)
public class AnswerCorrectionForUsers {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private Corrections corrections;

    @Inject
    private Outcomes outcomes;

    @Inject
    private Outsiders outsiders;

    @Inject
    private CorrectionAnswers answers;

    /** @param words why not; may be empty where it is agreed to */
    public record Command(CorrectionId correction, boolean agrees, String words) {}

    public void answer(Command command) {
        Contract contract =
                contracts.getLocked(corrections.get(command.correction()).contract());
        access.to(contract.councilId());
        Milestone milestone =
                contracts.milestone(corrections.get(command.correction()).milestone());
        outsiders.require(
                milestone,
                outcomes.newestReport(milestone.id()).orElseThrow(),
                Acting.current().requirePerson());
        answers.give(command.correction(), Side.PROVIDER, command.agrees(), command.words());
    }
}
