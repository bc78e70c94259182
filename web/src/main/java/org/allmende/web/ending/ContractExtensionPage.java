package org.allmende.web.ending;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.extension.ContractExtension;
import org.allmende.extension.ContractExtensions;
import org.allmende.extension.ExerciseExtension;
import org.allmende.extension.ExtensionId;
import org.allmende.extension.ExtensionStatus;
import org.allmende.extension.WithdrawExtension;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.performance.KpiLaw;
import org.allmende.publicnotice.NoticeKind;
import org.allmende.publicnotice.PublicNotice;
import org.allmende.publicnotice.PublicNotices;
import org.allmende.shared.DomainProblem;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** One option to extend a contract: until when, why, and the second officer's step. */
@Named
@ViewScoped
@Page(view = "/contract/extension", access = PageAccess.PUBLIC)
public class ContractExtensionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    @Param(pathIndex = 1)
    private @Nullable Integer attempt;

    @Inject
    private Contracts contracts;

    @Inject
    private ContractExtensions extensions;

    @Inject
    private KpiLaw law;

    @Inject
    private Organisations organisations;

    @Inject
    private Access access;

    @Inject
    private Turns turns;

    @Inject
    private ExerciseExtension exerciseExtension;

    @Inject
    private WithdrawExtension withdrawExtension;

    private UUID id;

    @SuppressWarnings("NullAway.Init")
    public ContractExtensionPage() {}

    @PostConstruct
    void load() {
        Contract contract = contracts.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        id = extensions.of(contract.id()).stream()
                .filter(one -> Integer.valueOf(one.attempt()).equals(attempt))
                .filter(one -> one.isPublic() || isParty(contract))
                .findFirst()
                .orElseThrow(NotFound::new)
                .id()
                .value();
    }

    private boolean isParty(Contract contract) {
        return access.may(Permission.READ_COUNCIL_FILES, contract.councilId())
                || access.may(Permission.READ_ORGANISATION_FILES, contract.providerId());
    }

    public void exercise() {
        act(() -> exerciseExtension.exercise(new ExerciseExtension.Command(new ExtensionId(id))));
    }

    public void withdraw() {
        act(() -> withdrawExtension.withdraw(new WithdrawExtension.Command(new ExtensionId(id))));
    }

    private void act(Runnable step) {
        try {
            step.run();
        } catch (DomainProblem problem) {
            Problems.show(problem);
            return;
        }
        Problems.done("extension.done." + getExtension().status());
        Faces.redirect(getExtension().link(getContract()).substring(1));
    }

    public ContractExtension getExtension() {
        return extensions.get(new ExtensionId(id));
    }

    public Contract getContract() {
        return contracts.get(getExtension().contract());
    }

    public @Nullable TurnView getTurn() {
        return turns.of(id);
    }

    /** How a status looks. */
    public static String kind(ExtensionStatus status) {
        return switch (status) {
            case PROPOSED -> "doing";
            case EXERCISED -> "done";
            case WITHDRAWN, LAPSED -> "todo";
        };
    }

    public String getStatusKind() {
        return kind(getExtension().status());
    }

    /** The one step that the reader may take here and now; null where there is none. */
    public @Nullable String getStep() {
        if (!isManager() || !getExtension().status().isOpen()) {
            return null;
        }
        return Acting.current().requirePerson().equals(getExtension().proposedBy()) ? "colleague" : "exercise";
    }

    private boolean isManager() {
        return access.may(Permission.PREPARE_CONTRACT, getContract().councilId());
    }

    public boolean isWithdrawable() {
        return isManager() && getExtension().status().isOpen();
    }

    public String getCouncil() {
        return organisations.get(getContract().councilId()).name();
    }

    /** The notice's official number and where the law asks for it. */
    public PublicNotice getNotice() {
        return PublicNotices.of(NoticeKind.CONTRACT_CHANGE, law.began(getContract()));
    }
}
