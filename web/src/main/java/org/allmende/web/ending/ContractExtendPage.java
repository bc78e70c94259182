package org.allmende.web.ending;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;
import org.allmende.extension.ContractExtension;
import org.allmende.extension.ContractExtensions;
import org.allmende.extension.ProposeExtension;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.shared.DomainProblem;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The contract manager proposes to exercise an option to extend the contract. */
@Named
@ViewScoped
@Page(view = "/contract/extend", access = PageAccess.REQUIRES, permission = Permission.PREPARE_CONTRACT)
public class ContractExtendPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Contracts contracts;

    @Inject
    private ContractExtensions extensions;

    @Inject
    private Access access;

    @Inject
    private ProposeExtension proposeExtension;

    private UUID id;
    private String reasons = "";

    @SuppressWarnings("NullAway.Init")
    public ContractExtendPage() {}

    @PostConstruct
    void load() {
        Contract contract = contracts.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        access.demand(Permission.PREPARE_CONTRACT, contract.councilId());
        id = contract.id().value();
    }

    public void propose() {
        try {
            proposeExtension.propose(new ProposeExtension.Command(new ContractId(id), reasons));
        } catch (DomainProblem problem) {
            Problems.show(problem);
            return;
        }
        Problems.done("extension.done.PROPOSED");
        Faces.redirect(
                extensions.of(new ContractId(id)).get(0).link(getContract()).substring(1));
    }

    public Contract getContract() {
        return contracts.get(new ContractId(id));
    }

    /** What is under way. */
    public @Nullable ContractExtension getOpen() {
        return extensions.of(new ContractId(id)).stream()
                .filter(one -> one.status().isOpen())
                .findFirst()
                .orElse(null);
    }

    /** The last day on which the next option can be told; null where there is none. */
    public @Nullable LocalDate getLastDay() {
        return extensions.lastDay(getContract()).orElse(null);
    }

    /** The last day of the term if the option is exercised. */
    public LocalDate getNewEnd() {
        Contract contract = getContract();
        return contract.extension().orElseThrow(NotFound::new).extended(contract.endsOn(), 1);
    }

    public String getReasons() {
        return reasons;
    }

    public void setReasons(@Nullable String words) {
        reasons = words == null ? "" : words;
    }
}
