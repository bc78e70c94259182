package org.allmende.bpmn.asset;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.asset.AssetId;
import org.allmende.asset.TellOverdueAssetClock;
import org.allmende.calendar.ClockRule;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A clock of the council ran out: has the case say so. Which clock, the step's id tells. */
@Named("tellOverdueAssetClock")
@Dependent
public class TellOverdueAssetClockStep implements JavaDelegate {

    @Inject
    private TellOverdueAssetClock tellOverdueAssetClock;

    @Override
    public void execute(DelegateExecution execution) {
        String step = execution.getCurrentActivityId();
        AssetId asset = new AssetId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(
                Actor.process(CommunityNomination.KEY + "/" + step),
                () -> tellOverdueAssetClock.tell(new TellOverdueAssetClock.Command(asset, clockOf(step))));
    }

    static ClockRule clockOf(String step) {
        return switch (step) {
            case CommunityNomination.TELL_NOMINATION_OVERDUE -> ClockRule.ASSET_DECISION;
            case CommunityNomination.TELL_REVIEW_OVERDUE -> ClockRule.ASSET_REVIEW;
            default -> throw new IllegalArgumentException(step);
        };
    }
}
