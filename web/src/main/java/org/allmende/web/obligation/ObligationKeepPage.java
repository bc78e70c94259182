package org.allmende.web.obligation;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.allmende.contract.Contract;
import org.allmende.contract.Side;
import org.allmende.identity.Access;
import org.allmende.identity.Organisations;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.obligation.AnswerObligationForCouncil;
import org.allmende.obligation.AnswerObligationForProvider;
import org.allmende.obligation.DueId;
import org.allmende.obligation.DueStatus;
import org.allmende.obligation.KeepObligationForCouncil;
import org.allmende.obligation.KeepObligationForProvider;
import org.allmende.obligation.NameKeeperForCouncil;
import org.allmende.obligation.NameKeeperForProvider;
import org.allmende.obligation.ObligationDue;
import org.allmende.obligation.ObligationDues;
import org.allmende.obligation.ObligationWord;
import org.allmende.shared.DomainProblem;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.PhaseMemo;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** One day of an obligation: what is owed by whom, what both sides have said of it, and each side's next step. */
@Named
@ViewScoped
@Page(view = "/obligation/keep", access = PageAccess.PUBLIC)
public class ObligationKeepPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private ObligationDues dues;

    @Inject
    private Organisations organisations;

    @Inject
    private People people;

    @Inject
    private Access access;

    @Inject
    private Turns turns;

    @Inject
    private KeepObligationForCouncil keepForCouncil;

    @Inject
    private KeepObligationForProvider keepForProvider;

    @Inject
    private AnswerObligationForCouncil answerForCouncil;

    @Inject
    private AnswerObligationForProvider answerForProvider;

    @Inject
    private NameKeeperForCouncil nameForCouncil;

    @Inject
    private NameKeeperForProvider nameForProvider;

    private UUID id;
    private String words = "";
    private String person = "";

    @SuppressWarnings("NullAway.Init")
    public ObligationKeepPage() {}

    @PostConstruct
    void load() {
        ObligationDue due = dues.byReference(String.valueOf(reference))
                .filter(found -> found.contract().isPublic())
                .orElseThrow(NotFound::new);
        id = due.id().value();
        person = isParty() ? due.obligation().terms().person() : "";
    }

    public void keep() {
        if (isWritten()) {
            act("obligation.said.DONE", () -> {
                if (getDue().side() == Side.PROVIDER) {
                    keepForProvider.keep(new KeepObligationForProvider.Command(id(), words));
                } else {
                    keepForCouncil.keep(new KeepObligationForCouncil.Command(id(), words));
                }
            });
        }
    }

    public void accept() {
        answer(true);
    }

    public void dispute() {
        if (isWritten()) {
            answer(false);
        }
    }

    private void answer(boolean accepts) {
        act(accepts ? "obligation.said.ACCEPTED" : "obligation.said.DISPUTED", () -> {
            if (getDue().side() == Side.PROVIDER) {
                answerForCouncil.answer(new AnswerObligationForCouncil.Command(id(), accepts, words));
            } else {
                answerForProvider.answer(new AnswerObligationForProvider.Command(id(), accepts, words));
            }
        });
    }

    public void name() {
        act("obligation.named", () -> {
            if (getDue().side() == Side.PROVIDER) {
                nameForProvider.name(
                        new NameKeeperForProvider.Command(getDue().obligation().id(), person));
            } else {
                nameForCouncil.name(
                        new NameKeeperForCouncil.Command(getDue().obligation().id(), person));
            }
        });
    }

    private void act(String done, Runnable step) {
        try {
            step.run();
        } catch (DomainProblem problem) {
            Problems.show(problem);
            return;
        }
        Problems.done(done);
        Faces.redirect("obligation/keep/" + getDue().reference());
    }

    private boolean isWritten() {
        if (words.isBlank()) {
            Problems.at("words", "layout.required");
            return false;
        }
        return true;
    }

    private DueId id() {
        return new DueId(id);
    }

    public ObligationDue getDue() {
        return dues.get(id());
    }

    public Contract getContract() {
        return getDue().contract();
    }

    public @Nullable TurnView getTurn() {
        return turns.of(id);
    }

    /** What both sides have said, the newest last. */
    public List<ObligationWord> getSaid() {
        return PhaseMemo.once("said", id(), () -> dues.words(id()));
    }

    /** Whether the reader's side owes it still. */
    public boolean isOwing() {
        return getDue().status().isOwed() && acts(getDue().side());
    }

    /** Whether the reader's side answers. */
    public boolean isAnswering() {
        return getDue().status() == DueStatus.DONE && acts(getDue().side().other());
    }

    /** Whether the reader may say who sees to it. */
    public boolean isNaming() {
        return acts(getDue().side());
    }

    private boolean acts(Side side) {
        return side == Side.PROVIDER
                ? access.may(Permission.REPORT_MILESTONE, getContract().providerId())
                : access.may(Permission.PREPARE_CONTRACT, getContract().councilId());
    }

    /** Whether the reader is of one of the two sides: they alone read names. */
    public boolean isParty() {
        return access.may(Permission.READ_COUNCIL_FILES, getContract().councilId())
                || access.may(Permission.READ_ORGANISATION_FILES, getContract().providerId());
    }

    public String speaker(ObligationWord word) {
        Side side = word.kind() == DueStatus.DONE
                ? getDue().side()
                : getDue().side().other();
        String name = name(side);
        return isParty() ? people.get(word.person()).name() + ", " + name : name;
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

    public String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String named) {
        person = Objects.requireNonNullElse(named, "");
    }
}
