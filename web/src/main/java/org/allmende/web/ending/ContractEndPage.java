package org.allmende.web.ending;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.contract.BreakClause;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.ContractStatus;
import org.allmende.contract.Contracts;
import org.allmende.contract.EndGround;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneStatus;
import org.allmende.contract.Side;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.shared.DomainProblem;
import org.allmende.termination.ContractTermination;
import org.allmende.termination.ContractTerminations;
import org.allmende.termination.GiveBreakNotice;
import org.allmende.termination.ProposeTermination;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.PhaseMemo;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** A side wants to end a running contract before its last day: the council by what the law and the contract give, the provider by a clause. */
@Named
@ViewScoped
@Page(view = "/contract/end", access = PageAccess.SIGNED_IN)
public class ContractEndPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Contracts contracts;

    @Inject
    private ContractTerminations terminations;

    @Inject
    private Access access;

    @Inject
    private Formats formats;

    @Inject
    private ProposeTermination proposeTermination;

    @Inject
    private GiveBreakNotice giveBreakNotice;

    private UUID id;
    private boolean provider;
    private boolean chosen;
    private EndForm form;

    @SuppressWarnings("NullAway.Init")
    public ContractEndPage() {}

    @PostConstruct
    void load() {
        Contract contract = contracts.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        provider = access.may(Permission.SIGN_FOR_PROVIDER, contract.providerId());
        if (!provider) {
            access.demand(Permission.PREPARE_CONTRACT, contract.councilId());
        }
        id = contract.id().value();
        form = new EndForm(London.dayOf(formats.getNow()));
        if (provider) {
            chosen = true;
            form.setGround(EndGround.BREAK);
        }
    }

    /** The ground is chosen: what it needs is asked next. */
    public void choose() {
        chosen = true;
    }

    public void chooseAgain() {
        chosen = false;
    }

    public boolean isChosen() {
        return chosen;
    }

    /** Whether the chosen ground has a day of its own before the other side is heard. */
    public boolean isDated() {
        return !form.getGround().isHeard();
    }

    public void propose() {
        go(() -> proposeTermination.propose(new ProposeTermination.Command(new ContractId(id), form.terms())));
    }

    public void give() {
        LocalDate day = form.getEndsOn();
        if (day == null) {
            Problems.at("endsOn", "layout.required");
            return;
        }
        go(() -> giveBreakNotice.give(
                new GiveBreakNotice.Command(new ContractId(id), form.getClause(), day, form.getReasons())));
    }

    private void go(Runnable step) {
        try {
            step.run();
        } catch (DomainProblem problem) {
            Problems.show(problem);
            return;
        }
        ContractTermination made = terminations.of(new ContractId(id)).get(0);
        Problems.done("termination.done." + made.status());
        Faces.redirect(made.link(getContract()).substring(1));
    }

    public Contract getContract() {
        return contracts.get(new ContractId(id));
    }

    /** Whether the reader acts for the provider. */
    public boolean isProvider() {
        return provider;
    }

    public boolean isRunning() {
        return getContract().status() == ContractStatus.RUNNING;
    }

    /** What is under way and told to the reader. */
    public @Nullable ContractTermination getOpen() {
        return PhaseMemo.once("open", id, () -> terminations.of(new ContractId(id)).stream()
                .filter(one -> one.status().isOpen() && (!provider || one.isTold()))
                .findFirst()
                .orElse(null));
    }

    public List<EndGround> getGrounds() {
        return PhaseMemo.once("grounds", id, () -> List.copyOf(terminations.grounds(getContract())));
    }

    /** The clauses by which the reader's side may end it, each with the first day by a notice of today. */
    public List<BreakClause> getClauses() {
        Side side = provider ? Side.PROVIDER : Side.COUNCIL;
        return getContract().breaks().stream()
                .filter(clause -> clause.side().is(side))
                .toList();
    }

    public LocalDate firstEnd(BreakClause clause) {
        return clause.firstEnd(London.dayOf(formats.getNow()));
    }

    public List<Milestone> getMissed() {
        return getContract().milestones().stream()
                .filter(milestone -> milestone.status() == MilestoneStatus.MISSED)
                .toList();
    }

    public EndForm getForm() {
        return form;
    }
}
