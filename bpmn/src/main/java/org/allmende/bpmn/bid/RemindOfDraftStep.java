package org.allmende.bpmn.bid;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.allmende.bid.BidId;
import org.allmende.bid.RemindOfDraft;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Reminds of a draft, if it is one still, and remembers when to come again. */
@Named("remindOfDraft")
@Dependent
public class RemindOfDraftStep implements JavaDelegate {

    @Inject
    private RemindOfDraft remindOfDraft;

    @Override
    public void execute(DelegateExecution execution) throws Exception {
        BidId bid = new BidId(UUID.fromString(execution.getProcessBusinessKey()));
        Optional<Instant> next = Acting.as(
                Actor.process(BidReminder.KEY + "/" + execution.getCurrentActivityId()),
                () -> remindOfDraft.remind(bid));
        execution.setVariable(BidReminder.NEXT, next.map(Date::from).orElse(null));
    }
}
