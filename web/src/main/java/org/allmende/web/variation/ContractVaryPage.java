package org.allmende.web.variation;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.ContractStatus;
import org.allmende.contract.Contracts;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.shared.DomainProblem;
import org.allmende.variation.ContractVariation;
import org.allmende.variation.ContractVariations;
import org.allmende.variation.ModificationGround;
import org.allmende.variation.ProposeVariation;
import org.allmende.variation.Setting;
import org.allmende.variation.VariationSettings;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.PhaseMemo;
import org.allmende.web.layout.Problems;
import org.allmende.web.obligation.ObligationRow;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The contract manager proposes a change of a running contract. */
@Named
@ViewScoped
@Page(view = "/contract/vary", access = PageAccess.REQUIRES, permission = Permission.PREPARE_CONTRACT)
public class ContractVaryPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Contracts contracts;

    @Inject
    private ContractVariations variations;

    @Inject
    private VariationSettings settings;

    @Inject
    private Access access;

    @Inject
    private Formats formats;

    @Inject
    private ProposeVariation proposeVariation;

    private UUID id;
    private VariationForm form;

    @SuppressWarnings("NullAway.Init")
    public ContractVaryPage() {}

    @PostConstruct
    void load() {
        Contract contract = contracts.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        access.demand(Permission.PREPARE_CONTRACT, contract.councilId());
        id = contract.id().value();
        form = new VariationForm(contract, getGrounds().get(0), London.dayOf(formats.getNow()));
    }

    public void propose() {
        try {
            proposeVariation.propose(
                    new ProposeVariation.Command(new ContractId(id), form.terms(), form.getAnswerBy()));
        } catch (DomainProblem problem) {
            Problems.show(problem);
            return;
        }
        Problems.done("variation.proposed.done");
        Faces.redirect(
                "contract/variation/%s/%s",
                getContract().reference(),
                String.valueOf(variations.of(new ContractId(id)).get(0).number()));
    }

    public void addObligation() {
        form.addObligation();
    }

    public void removeObligation(ObligationRow row) {
        form.remove(row);
    }

    /** Whether all must be filled in: to propose it, not to add or remove a part. */
    public boolean isStrict() {
        return Faces.getRequestParameter("form:propose") != null;
    }

    public Contract getContract() {
        return contracts.get(new ContractId(id));
    }

    /** What is under way; a second change waits for it. */
    public @Nullable ContractVariation getOpen() {
        return variations.of(new ContractId(id)).stream()
                .filter(variation -> variation.status().isOpen())
                .findFirst()
                .orElse(null);
    }

    public boolean isRunning() {
        return getContract().status() == ContractStatus.RUNNING;
    }

    public boolean isLightTouch() {
        return setting().lightTouch();
    }

    public List<ModificationGround> getGrounds() {
        return List.copyOf(setting().grounds());
    }

    private Setting setting() {
        return PhaseMemo.once("setting", id, () -> settings.of(getContract()));
    }

    /** Whether an earlier change is in force, with which this one may belong together. */
    public boolean isChangedBefore() {
        return variations.of(new ContractId(id)).stream()
                .anyMatch(variation -> variation.signedAt().isPresent());
    }

    public VariationForm getForm() {
        return form;
    }
}
