package org.allmende.bpmn.follow;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.allmende.follow.TellFollowers;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells followers what comes near today. */
@Named("tellFollowers")
@Dependent
public class TellFollowersStep implements JavaDelegate {

    @Inject
    private TellFollowers tellFollowers;

    @Override
    public void execute(DelegateExecution execution) {
        Acting.run(
                Actor.process(EarlyWarning.KEY + "/" + execution.getCurrentActivityId()),
                () -> tellFollowers.tell(new TellFollowers.Command()));
    }
}
