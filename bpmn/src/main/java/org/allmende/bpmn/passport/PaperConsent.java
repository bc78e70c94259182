package org.allmende.bpmn.passport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.allmende.bpmn.engine.Steps;
import org.allmende.calendar.London;
import org.allmende.passport.Papers;
import org.allmende.passport.use.Matter;
import org.allmende.passport.use.PaperAnswered;
import org.allmende.passport.use.PaperAsked;
import org.allmende.passport.use.PaperUse;
import org.allmende.passport.use.PaperUseId;
import org.allmende.passport.use.PaperUseOver;
import org.allmende.passport.use.PaperUses;
import org.allmende.passport.use.PassportMatters;

/**
 * Moves {@code PaperConsent.bpmn} as the domain tells. Its subject is the use; there is no case yet. A use that was asked for before
 * there was this process has none, and is answered on the passport's own page.
 */
@ApplicationScoped
public class PaperConsent {

    public static final String KEY = "PaperConsent";
    public static final String ANSWER = "Task_AnswerPaperUse";
    public static final String OVER = "Message_PaperUseOver";

    static final String SEND_BY = "sendBy";

    @Inject
    private Steps steps;

    @Inject
    private PaperUses uses;

    @Inject
    private Papers papers;

    @Inject
    private PassportMatters matters;

    void asked(@Observes PaperAsked event) {
        PaperUse use = uses.get(event.use());
        Matter matter = matters.of(use.subject());
        Map<String, Object> variables = new HashMap<>(Map.of(
                "reference",
                matter.reference(),
                "holderId",
                use.holder().value().toString(),
                "title",
                papers.get(papers.version(use.paperVersion()).paper()).title()));
        variables.put(
                SEND_BY,
                Optional.ofNullable(matter.sendBy())
                        .map(London::endOf)
                        .map(Date::from)
                        .orElse(null));
        steps.start(KEY, event.use(), variables);
    }

    void answered(@Observes PaperAnswered event) {
        if (isWaiting(event.use())) {
            steps.complete(KEY, event.use(), ANSWER, Map.of());
        }
    }

    void over(@Observes PaperUseOver event) {
        if (isWaiting(event.use())) {
            steps.message(KEY, event.use(), OVER);
        }
    }

    private boolean isWaiting(PaperUseId use) {
        return steps.isWaiting(KEY, use, ANSWER);
    }
}
