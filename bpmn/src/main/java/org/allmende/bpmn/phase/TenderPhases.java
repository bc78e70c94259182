package org.allmende.bpmn.phase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.allmende.bpmn.engine.Steps;
import org.allmende.phase.DialogueEnded;
import org.allmende.phase.FinalTendersDrafted;
import org.allmende.phase.FinalTendersEnded;
import org.allmende.phase.ShortlistConfirmed;
import org.allmende.phase.ShortlistProposed;
import org.allmende.phase.ShortlistSentBack;

/** The process from the shortlist to the end of the final tenders, called by the tender's with the same subject. */
@ApplicationScoped
public class TenderPhases {

    public static final String KEY = "TenderPhases";

    static final String PROPOSE = "Task_ProposeShortlist";
    static final String CONFIRM = "Task_ConfirmShortlist";
    static final String HOLD_DIALOGUE = "Task_HoldDialogue";
    static final String DRAFT = "Task_DraftFinalTenders";
    static final String ENDED = "Message_FinalTendersEnded";

    static final String CONFIRMED = "confirmed";
    static final String CANCELLED = "finalTendersCancelled";

    @Inject
    private Steps steps;

    void on(@Observes ShortlistProposed proposed) {
        steps.complete(KEY, proposed.tender(), PROPOSE, Map.of());
    }

    void on(@Observes ShortlistSentBack back) {
        steps.complete(KEY, back.tender(), CONFIRM, Map.of(CONFIRMED, false));
    }

    void on(@Observes ShortlistConfirmed confirmed) {
        steps.complete(
                KEY,
                confirmed.tender(),
                CONFIRM,
                confirmed(confirmed.dialogue(), confirmed.dialogueEnds(), confirmed.inviteBy()));
    }

    static Map<String, Object> confirmed(boolean dialogue, Instant dialogueEnds, Instant inviteBy) {
        return Map.of(
                CONFIRMED,
                true,
                "dialogue",
                dialogue,
                "dialogueEnds",
                Date.from(dialogueEnds),
                "inviteBy",
                Date.from(inviteBy));
    }

    void on(@Observes DialogueEnded ended) {
        steps.complete(KEY, ended.tender(), HOLD_DIALOGUE, Map.of());
    }

    void on(@Observes FinalTendersDrafted drafted) {
        steps.complete(KEY, drafted.firstStage(), DRAFT, Map.of());
    }

    void on(@Observes FinalTendersEnded ended) {
        steps.message(KEY, ended.firstStage(), ENDED, Map.of(CANCELLED, ended.cancelled()));
    }
}
