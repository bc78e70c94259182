package org.allmende.bpmn.asset;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.asset.AssetId;
import org.allmende.asset.ExpireListing;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** After five years: takes the entry off the list. */
@Named("expireListing")
@Dependent
public class ExpireListingStep implements JavaDelegate {

    @Inject
    private ExpireListing expireListing;

    @Override
    public void execute(DelegateExecution execution) {
        AssetId subject = new AssetId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(
                Actor.process(CommunityNomination.KEY + "/" + execution.getCurrentActivityId()),
                () -> expireListing.expire(new ExpireListing.Command(subject)));
    }
}
