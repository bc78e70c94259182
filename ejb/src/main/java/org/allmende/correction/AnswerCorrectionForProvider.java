package org.allmende.correction;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.contract.Side;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;

/**
 * The provider agrees to what the council says was wrong, or says why it does not; once, and within ten working days.
 *
 * <p>Errors: {@code CORRECTION_UNKNOWN}, and those of {@link ResultCorrection}.
 */
@Stateless
@UseCase
@Requires(Permission.ANSWER_CORRECTION)
public class AnswerCorrectionForProvider {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private Corrections corrections;

    @Inject
    private CorrectionAnswers answers;

    /** @param words why not; may be empty where it is agreed to */
    public record Command(CorrectionId correction, boolean agrees, String words) {}

    public void answer(Command command) {
        Contract contract =
                contracts.getLocked(corrections.get(command.correction()).contract());
        access.to(contract.providerId());
        answers.give(command.correction(), Side.COUNCIL, command.agrees(), command.words());
    }
}
