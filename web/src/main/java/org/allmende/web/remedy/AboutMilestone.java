package org.allmende.web.remedy;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.contract.Side;
import org.allmende.identity.Access;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.shared.DomainProblem;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** A page about one milestone of a public contract, on which both sides act. */
abstract class AboutMilestone implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Contracts contracts;

    @Inject
    private Organisations organisations;

    @Inject
    private Access access;

    private UUID milestone;
    private String words = "";

    @SuppressWarnings("NullAway.Init")
    protected AboutMilestone() {}

    @PostConstruct
    void load() {
        milestone = contracts
                .milestoneByReference(String.valueOf(reference))
                .filter(found -> found.contract().isPublic())
                .orElseThrow(NotFound::new)
                .id()
                .value();
        check();
    }

    /** Refuses where there is nothing to show of the milestone. */
    protected void check() {}

    /** Where the page is, from the context root, without the milestone. */
    protected abstract String path();

    protected void act(String done, Runnable step) {
        try {
            step.run();
        } catch (DomainProblem problem) {
            Problems.show(problem);
            return;
        }
        Problems.done(done);
        Faces.redirect(path() + getMilestone().reference());
    }

    /** Whether something was written; else that is said at the field. */
    protected boolean isWritten() {
        if (words.isBlank()) {
            Problems.at("words", "layout.required");
            return false;
        }
        return true;
    }

    protected MilestoneId id() {
        return new MilestoneId(milestone);
    }

    public Milestone getMilestone() {
        return contracts.milestone(id());
    }

    public Contract getContract() {
        return getMilestone().contract();
    }

    public boolean isCouncil() {
        return access.may(Permission.PREPARE_CONTRACT, getContract().councilId());
    }

    public boolean isProvider() {
        return access.may(Permission.REPORT_MILESTONE, getContract().providerId());
    }

    public String name(Side side) {
        return organisations.get(getContract().organisation(side)).name();
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String said) {
        words = Objects.requireNonNullElse(said, "");
    }
}
