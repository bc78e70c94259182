package org.allmende.web.ending;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisations;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.termination.AnswerTermination;
import org.allmende.termination.ConfirmTermination;
import org.allmende.termination.ContractTermination;
import org.allmende.termination.ContractTerminations;
import org.allmende.termination.DecideTermination;
import org.allmende.termination.MakeRepresentations;
import org.allmende.termination.TerminationId;
import org.allmende.termination.TerminationStatus;
import org.allmende.termination.WithdrawTermination;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The end of a contract before its last day: who wants it and why, what the other side says, who has decided; and each side's next step. */
@Named
@ViewScoped
@Page(view = "/contract/ending", access = PageAccess.PUBLIC)
public class ContractEndingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    @Param(pathIndex = 1)
    private @Nullable Integer number;

    @Inject
    private Contracts contracts;

    @Inject
    private ContractTerminations terminations;

    @Inject
    private Organisations organisations;

    @Inject
    private People people;

    @Inject
    private Access access;

    @Inject
    private Turns turns;

    @Inject
    private ConfirmTermination confirmTermination;

    @Inject
    private AnswerTermination answerTermination;

    @Inject
    private MakeRepresentations makeRepresentations;

    @Inject
    private DecideTermination decideTermination;

    @Inject
    private WithdrawTermination withdrawTermination;

    private UUID id;
    private @Nullable String words;
    private @Nullable LocalDate endsOn;

    @SuppressWarnings("NullAway.Init")
    public ContractEndingPage() {}

    @PostConstruct
    void load() {
        if (number == null) {
            throw new NotFound();
        }
        Contract contract = contracts.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        id = terminations
                .byNumber(contract.id(), number)
                .filter(one -> isReadable(contract, one, access))
                .orElseThrow(NotFound::new)
                .id()
                .value();
    }

    /** Everybody once the day is set, the provider once it is told, the council always. */
    public static boolean isReadable(Contract contract, ContractTermination one, Access access) {
        return one.isPublic()
                || access.may(Permission.READ_COUNCIL_FILES, contract.councilId())
                || one.isTold() && access.may(Permission.READ_ORGANISATION_FILES, contract.providerId());
    }

    public void confirm() {
        act(() -> confirmTermination.confirm(new ConfirmTermination.Command(new TerminationId(id))));
    }

    public void agree() {
        String said = words == null ? "" : words;
        act(() -> answerTermination.answer(new AnswerTermination.Command(new TerminationId(id), true, said)));
    }

    public void refuse() {
        said(said -> answerTermination.answer(new AnswerTermination.Command(new TerminationId(id), false, said)));
    }

    public void represent() {
        said(said -> makeRepresentations.make(new MakeRepresentations.Command(new TerminationId(id), said)));
    }

    public void terminate() {
        if (endsOn == null) {
            Problems.at("endsOn", "layout.required");
            return;
        }
        said(said ->
                decideTermination.decide(new DecideTermination.Command(new TerminationId(id), true, endsOn, said)));
    }

    public void abandon() {
        said(said -> decideTermination.decide(new DecideTermination.Command(new TerminationId(id), false, null, said)));
    }

    public void withdraw() {
        act(() -> withdrawTermination.withdraw(new WithdrawTermination.Command(new TerminationId(id))));
    }

    private void said(java.util.function.Consumer<String> step) {
        if (words == null || words.isBlank()) {
            Problems.at("words", "layout.required");
            return;
        }
        String said = words;
        act(() -> step.accept(said));
    }

    private void act(Runnable step) {
        try {
            step.run();
        } catch (DomainProblem problem) {
            Problems.show(problem);
            return;
        }
        Problems.done("termination.done." + getTermination().status());
        Faces.redirect(getTermination().link(getContract()).substring(1));
    }

    public ContractTermination getTermination() {
        return terminations.get(new TerminationId(id));
    }

    public Contract getContract() {
        return contracts.get(getTermination().contract());
    }

    public @Nullable TurnView getTurn() {
        return turns.of(id);
    }

    /** How a status looks. */
    public static String kind(TerminationStatus status) {
        return switch (status) {
            case PROPOSED, OFFERED, HEARING, HEARD -> "doing";
            case SET -> "warn";
            case DONE -> "done";
            case REFUSED, WITHDRAWN, ABANDONED, LAPSED -> "todo";
        };
    }

    public String getStatusKind() {
        return kind(getTermination().status());
    }

    /** The one step that the reader may take here and now; null where there is none. */
    public @Nullable String getStep() {
        Contract contract = getContract();
        boolean manager = access.may(Permission.SIGN_FOR_COUNCIL, contract.councilId());
        boolean owner = access.may(Permission.SIGN_FOR_PROVIDER, contract.providerId());
        return switch (getTermination().status()) {
            case PROPOSED -> manager ? second("confirm") : null;
            case OFFERED -> owner ? "answer" : null;
            case HEARING -> owner ? "represent" : null;
            case HEARD -> manager ? second("decide") : null;
            case SET, DONE, REFUSED, WITHDRAWN, ABANDONED, LAPSED -> null;
        };
    }

    private String second(String step) {
        return Acting.current().requirePerson().equals(getTermination().proposedBy()) ? "colleague" : step;
    }

    public boolean isWithdrawable() {
        return switch (getTermination().status()) {
            case PROPOSED, OFFERED, HEARING ->
                access.may(Permission.PREPARE_CONTRACT, getContract().councilId());
            case HEARD, SET, DONE, REFUSED, WITHDRAWN, ABANDONED, LAPSED -> false;
        };
    }

    /** Names of people are for the two sides alone. */
    public boolean isNamed() {
        Contract contract = getContract();
        return access.may(Permission.READ_COUNCIL_FILES, contract.councilId())
                || access.may(Permission.READ_ORGANISATION_FILES, contract.providerId());
    }

    public String person(@Nullable PersonId one) {
        return one == null || !isNamed() ? "" : people.get(one).name();
    }

    public String getProvider() {
        return organisations.get(getContract().providerId()).name();
    }

    public String getCouncil() {
        return organisations.get(getContract().councilId()).name();
    }

    /** The missed milestone; null for another ground. */
    public @Nullable Milestone getMilestone() {
        return getTermination().milestone().map(contracts::milestone).orElse(null);
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String said) {
        words = said;
    }

    public @Nullable LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(@Nullable LocalDate day) {
        endsOn = day;
    }
}
