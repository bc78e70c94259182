package org.allmende.bpmn.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;

/** What the diagram asks about a contract's milestones when it begins to wait for them. */
@Named("contractMilestones")
@ApplicationScoped
public class ContractMilestones {

    @Inject
    private Contracts contracts;

    /** Ids of all milestones of the contract. */
    public List<String> of(String contractId) {
        return contracts.get(new ContractId(UUID.fromString(contractId))).milestones().stream()
                .map(milestone -> milestone.id().value().toString())
                .toList();
    }

    public String reference(String milestoneId) {
        return milestone(milestoneId).reference();
    }

    /** The last instant at which a report is in time. */
    public Date due(String milestoneId) {
        return Date.from(lastInstant(milestoneId));
    }

    /** The due instant is itself in time: the timer announces the second after it, and the guard decides. */
    public Date missedAfter(String milestoneId) {
        return Date.from(lastInstant(milestoneId).plusSeconds(1));
    }

    private Instant lastInstant(String milestoneId) {
        return milestone(milestoneId).deadline().at();
    }

    private Milestone milestone(String milestoneId) {
        return contracts.milestone(new MilestoneId(UUID.fromString(milestoneId)));
    }
}
