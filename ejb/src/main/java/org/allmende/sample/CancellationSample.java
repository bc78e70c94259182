package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractStatus;
import org.allmende.identity.Acting;
import org.allmende.tender.CancelTender;

/** One tender ends late: its award stands and its contract is drafted when the council has to give it up. */
@ApplicationScoped
public class CancellationSample implements SampleChapter {

    private static final String GIVEN_UP = "Evening light for the riverside";
    private static final int FIRST_DAY = -60;
    private static final int LAST_DAY = -30;

    @Inject
    private SampleWorld world;

    @Inject
    private SampleContracts contracts;

    @Inject
    private CancelTender cancelTender;

    @Override
    public int order() {
        return 65;
    }

    @Override
    public void write(SampleScript script) {
        for (int day = FIRST_DAY; day <= LAST_DAY; day++) {
            script.at(day, "07:40", "giving up the lamps by the river", this::giveUp);
        }
    }

    private boolean giveUp() {
        contracts.at(ContractStatus.DRAFT).stream()
                .filter(contract -> contract.title().equals(GIVEN_UP))
                .forEach(contract -> Acting.run(world.actor(TenderSample.OFFICER), () -> cancel(contract)));
        return true;
    }

    private void cancel(Contract contract) {
        cancelTender.cancel(
                new CancelTender.Command(
                        contract.tenderId().orElseThrow(),
                        "The river has taken the path between the bridge and the mill. There will be no lamps before there is a path."));
    }
}
