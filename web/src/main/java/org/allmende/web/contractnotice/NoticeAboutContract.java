package org.allmende.web.contractnotice;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.UUID;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.contract.Procurement;
import org.allmende.contract.Procurements;
import org.allmende.contractnotice.ContractNotice;
import org.allmende.contractnotice.ContractNoticeId;
import org.allmende.contractnotice.ContractNoticeKind;
import org.allmende.contractnotice.ContractNotices;
import org.allmende.contractnotice.PublishContractNotice;
import org.allmende.identity.Access;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.outcome.Outcomes;
import org.allmende.publicnotice.PublicNotice;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.allmende.termination.ContractTermination;
import org.allmende.termination.ContractTerminations;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** A notice as everybody reads it; before, as the contract manager sees what everybody will read. */
public abstract class NoticeAboutContract implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Contracts contracts;

    @Inject
    private ContractNotices notices;

    @Inject
    private ContractTerminations terminations;

    @Inject
    private Procurements procurements;

    @Inject
    private Outcomes outcomes;

    @Inject
    private Organisations organisations;

    @Inject
    private Access access;

    @Inject
    private Turns turns;

    @Inject
    private Formats formats;

    @Inject
    private PublishContractNotice publishContractNotice;

    private UUID id;

    @SuppressWarnings("NullAway.Init")
    protected NoticeAboutContract() {}

    /** Which notice the page shows. */
    protected abstract ContractNoticeKind kind();

    @PostConstruct
    void load() {
        Contract contract = contracts.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        id = notices.of(contract.id(), kind())
                .filter(notice -> notice.isPublic() || isManager(contract))
                .orElseThrow(NotFound::new)
                .id()
                .value();
    }

    private boolean isManager(Contract contract) {
        return access.may(Permission.PREPARE_CONTRACT, contract.councilId());
    }

    public void publish() {
        try {
            publishContractNotice.publish(new PublishContractNotice.Command(new ContractNoticeId(id)));
        } catch (DomainProblem problem) {
            Problems.show(problem);
            return;
        }
        Problems.done("contract.notice.done");
        Faces.redirect(kind().link(getContract()).substring(1));
    }

    public ContractNotice getNotice() {
        return notices.get(new ContractNoticeId(id));
    }

    /** Its official number and where the law asks for it. */
    public PublicNotice getOfficial() {
        return notices.official(getNotice());
    }

    /** What was said of its end where people brought it about; null where it was performed or expired. */
    public @Nullable ContractTermination getTermination() {
        return terminations.done(getContract().id()).orElse(null);
    }

    /** The missed milestone, where it was ended for breach; else null. */
    public @Nullable Milestone getMilestone() {
        ContractTermination termination = getTermination();
        return termination == null
                ? null
                : termination.milestone().map(contracts::milestone).orElse(null);
    }

    public boolean isPublishable() {
        return !getNotice().isPublic() && isManager(getContract());
    }

    public boolean isLate() {
        return getNotice().isLate(formats.getNow());
    }

    public Contract getContract() {
        return contracts.get(getNotice().contract());
    }

    public Procurement getProcurement() {
        return procurements.of(getContract());
    }

    public String getProvider() {
        return organisations.get(getContract().providerId()).name();
    }

    public String getCouncil() {
        return organisations.get(getContract().councilId()).name();
    }

    /** For outcomes, until now. */
    public Money getPaid() {
        return outcomes.budget(getContract()).paid();
    }

    public @Nullable TurnView getTurn() {
        return turns.of(id);
    }
}
