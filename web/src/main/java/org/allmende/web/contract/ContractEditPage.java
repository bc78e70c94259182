package org.allmende.web.contract;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.contract.BreakSide;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.ContractStatus;
import org.allmende.contract.ContractWarning;
import org.allmende.contract.Contracts;
import org.allmende.contract.Direction;
import org.allmende.contract.OfferContract;
import org.allmende.contract.Procurements;
import org.allmende.contract.SaveContract;
import org.allmende.identity.Access;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.extension.ExtensionOption;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.PhaseMemo;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.allmende.web.obligation.ObligationRow;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The council completes a draft's terms and offers the contract for signature. */
@Named
@ViewScoped
@Page(access = PageAccess.REQUIRES, permission = Permission.PREPARE_CONTRACT)
public class ContractEditPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int DAYS_TO_SIGN = 14;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Contracts contracts;

    @Inject
    private Procurements procurements;

    @Inject
    private Organisations organisations;

    @Inject
    private Access access;

    @Inject
    private Turns turns;

    @Inject
    private SaveContract saveContract;

    @Inject
    private OfferContract offerContract;

    @Inject
    private Clock clock;

    private UUID id;
    private ContractForm form;
    private LocalDate signBy;
    private long seenVersion;

    @SuppressWarnings("NullAway.Init")
    public ContractEditPage() {}

    @PostConstruct
    void load() {
        Contract contract = contracts.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        access.demand(Permission.PREPARE_CONTRACT, contract.councilId());
        id = contract.id().value();
        form = new ContractForm(contract.terms());
        seenVersion = contract.version();
        signBy = London.dayOf(clock.instant()).plusDays(DAYS_TO_SIGN);
    }

    public void save() {
        if (store()) {
            Problems.done("contract.edit.saved");
            Faces.redirect("contract/edit/%s", getContract().reference());
        }
    }

    public void offer() {
        if (store() && atField("CONTRACT_SIGN_BY_PAST", "signBy", this::fix)) {
            Problems.done("contract.edit.offered");
            Faces.redirect("contract/sign/%s", getContract().reference());
        }
    }

    private void fix() {
        offerContract.offer(new OfferContract.Command(new ContractId(id), signBy));
    }

    private boolean store() {
        return atField("CONTRACT_TERM_BACKWARDS", "endsOn", () -> {
            saveContract.save(new SaveContract.Command(new ContractId(id), form.terms(getOption()), seenVersion));
            seenVersion = getContract().version();
        });
    }

    /** Whether it was done; a problem with that code is shown at the field. */
    private static boolean atField(String code, String field, Runnable act) {
        try {
            act.run();
            return true;
        } catch (DomainProblem problem) {
            if (!problem.code().equals(code)) {
                throw problem;
            }
            Problems.at(field, problem);
            return false;
        }
    }

    /** Whether all must be filled in: to save and to offer, not to add or remove a part. */
    public boolean isStrict() {
        return Faces.getRequestParameter("form:save") != null || Faces.getRequestParameter("form:offer") != null;
    }

    public @Nullable TurnView getTurn() {
        return turns.of(id);
    }

    public void addMetric() {
        form.addMetric();
    }

    public void addMilestone() {
        form.addMilestone();
    }

    public void addBreak() {
        form.addBreak();
    }

    public void addObligation() {
        form.addObligation();
    }

    public void removeObligation(ObligationRow row) {
        form.remove(row);
    }

    public void removeBreak(BreakRow row) {
        form.remove(row);
    }

    public BreakSide[] getBreakSides() {
        return BreakSide.values();
    }

    /** What the notice lets the council extend; null where it says nothing of it. */
    public @Nullable ExtensionOption getOption() {
        return PhaseMemo.once(
                "option", id, () -> procurements.of(getContract()).extension().orElse(null));
    }

    public void removeMetric(MetricRow row) {
        form.remove(row);
    }

    public void removeMilestone(MilestoneRow row) {
        form.remove(row);
    }

    public Contract getContract() {
        return contracts.get(new ContractId(id));
    }

    public String getProvider() {
        return organisations.get(getContract().providerId()).name();
    }

    public Direction[] getDirections() {
        return Direction.values();
    }

    /** What in the saved terms is allowed and yet seldom meant. */
    public List<ContractWarning> getWarnings() {
        return ContractWarning.of(getContract().terms());
    }

    public boolean isDraft() {
        return getContract().status() == ContractStatus.DRAFT;
    }

    public ContractForm getForm() {
        return form;
    }

    public LocalDate getSignBy() {
        return signBy;
    }

    public void setSignBy(LocalDate day) {
        signBy = day;
    }
}
