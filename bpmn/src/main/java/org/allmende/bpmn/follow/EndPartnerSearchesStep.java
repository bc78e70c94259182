package org.allmende.bpmn.follow;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.partner.EndPartnerSearches;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Ends the searches for partners whose last day is over. */
@Named("endPartnerSearches")
@Dependent
public class EndPartnerSearchesStep implements JavaDelegate {

    @Inject
    private EndPartnerSearches endPartnerSearches;

    @Override
    public void execute(DelegateExecution execution) {
        Acting.run(
                Actor.process(EarlyWarning.KEY + "/" + execution.getCurrentActivityId()),
                () -> endPartnerSearches.end(new EndPartnerSearches.Command()));
    }
}
