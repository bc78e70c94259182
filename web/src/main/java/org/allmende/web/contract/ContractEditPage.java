package org.allmende.web.contract;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.ContractStatus;
import org.allmende.contract.Contracts;
import org.allmende.contract.OfferContract;
import org.allmende.contract.SaveContract;
import org.allmende.identity.Access;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
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
    private Organisations organisations;

    @Inject
    private Access access;

    @Inject
    private SaveContract saveContract;

    @Inject
    private OfferContract offerContract;

    @Inject
    private Clock clock;

    private UUID id;
    private ContractForm form;
    private LocalDate signBy;

    @SuppressWarnings("NullAway.Init")
    public ContractEditPage() {}

    @PostConstruct
    void load() {
        Contract contract = contracts.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        access.demand(Permission.PREPARE_CONTRACT, contract.councilId());
        id = contract.id().value();
        form = new ContractForm(contract.terms());
        signBy = London.dayOf(clock.instant()).plusDays(DAYS_TO_SIGN);
    }

    public void save() {
        store();
        Problems.done("contract.edit.saved");
        Faces.redirect("contract/edit/%s", getContract().reference());
    }

    public void offer() {
        store();
        offerContract.offer(new OfferContract.Command(new ContractId(id), signBy));
        Problems.done("contract.edit.offered");
        Faces.redirect("contract/sign/%s", getContract().reference());
    }

    private void store() {
        saveContract.save(new SaveContract.Command(new ContractId(id), form.terms()));
    }

    public void addMetric() {
        form.addMetric();
    }

    public void addMilestone() {
        form.addMilestone();
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
