package org.allmende.web.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractStatus;
import org.allmende.contract.Side;
import org.allmende.identity.Acting;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.jspecify.annotations.Nullable;

/** Whose turn it is under a contract: of two who sign for a side, the first is not asked again. */
@ApplicationScoped
public class SigningTurn {

    @Inject
    private Turns turns;

    @Inject
    private Messages messages;

    /** Null when nothing waits. */
    public @Nullable TurnView of(Contract contract) {
        TurnView turn = turns.of(contract.id().value());
        return turn != null && turn.yours() && waitsForSecond(contract)
                ? turn.asOthers(messages.get("contract.sign.turn.second"))
                : turn;
    }

    /** Whether the reader has signed as the first of two. */
    static boolean waitsForSecond(Contract contract) {
        return contract.status() == ContractStatus.OFFERED
                && Arrays.stream(Side.values())
                        .anyMatch(side -> !contract.isSigned(side)
                                && contract.signatures(side).stream().anyMatch(signature -> Acting.current()
                                        .personId()
                                        .filter(signature.person()::equals)
                                        .isPresent()));
    }
}
