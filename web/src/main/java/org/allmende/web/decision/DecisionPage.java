package org.allmende.web.decision;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.allmende.challenge.EoiStatus;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.decision.ConfirmDecision;
import org.allmende.challenge.decision.Decision;
import org.allmende.challenge.decision.DecisionKind;
import org.allmende.challenge.decision.DecisionStatus;
import org.allmende.challenge.decision.Decisions;
import org.allmende.challenge.decision.SendBackDecision;
import org.allmende.challenge.question.Question;
import org.allmende.challenge.question.Questions;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.register.Service;
import org.allmende.shared.DomainProblem;
import org.allmende.web.challenge.EoiReader;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Where the council decides: what was written, what the law makes of it, what was proposed, and what is open to the reader. */
@Named
@ViewScoped
@Page(view = "/challenge/decide", access = PageAccess.REQUIRES, permission = Permission.DECIDE_EXPRESSION)
public class DecisionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private EoiReader reader;

    @Inject
    private Decisions decisions;

    @Inject
    private Questions questions;

    @Inject
    private Turns turns;

    @Inject
    private Messages messages;

    @Inject
    private ConfirmDecision confirmDecision;

    @Inject
    private SendBackDecision sendBackDecision;

    private @Nullable String why;
    private transient @Nullable ExpressionOfInterest expression;
    private transient @Nullable List<Decision> all;

    public ExpressionOfInterest getExpression() {
        if (expression == null) {
            expression = reader.ofCouncil(reference, Permission.DECIDE_EXPRESSION);
        }
        return expression;
    }

    public Service getService() {
        return reader.service(getExpression());
    }

    public String getBody() {
        return reader.bodyOf(getExpression());
    }

    /** As the other officer's turn to the one who has proposed. */
    public @Nullable TurnView getTurn() {
        TurnView turn = turns.of(getExpression().id().value());
        return turn != null && isToConfirm() && isOwnProposal() ? turn.asOthers(messages.get("decision.other")) : turn;
    }

    public boolean isPossible() {
        return getExpression().status().canBecome(EoiStatus.ACCEPTED);
    }

    /** The notice of timing comes first. */
    public boolean isTooEarly() {
        return getExpression().status() == EoiStatus.SUBMITTED;
    }

    public boolean isUndecided() {
        return getExpression().status().isUndecided();
    }

    /** What waits for the other officer, or for the group; null while nothing is proposed. */
    public @Nullable Decision getOpen() {
        return getAll().stream()
                .filter(decision -> decision.status().isOpen())
                .findFirst()
                .orElse(null);
    }

    public boolean isToConfirm() {
        Decision open = getOpen();
        return isPossible() && open != null && open.status() == DecisionStatus.PROPOSED;
    }

    /** Whether the reader has proposed what is open. */
    public boolean isOwnProposal() {
        Decision open = getOpen();
        return open != null
                && Acting.current().personId().filter(open.proposedBy()::equals).isPresent();
    }

    /** Sent back, or not agreed to; the newest first. */
    public List<Decision> getEarlier() {
        return getAll().stream()
                .filter(decision ->
                        decision.status() == DecisionStatus.SENT_BACK || decision.status() == DecisionStatus.DECLINED)
                .toList();
    }

    public DecisionKind[] getKinds() {
        return DecisionKind.values();
    }

    /** What was asked and answered; an officer reads all of it. */
    public List<Question> getQuestions() {
        return questions.of(getExpression().id());
    }

    private List<Decision> getAll() {
        if (all == null) {
            all = decisions.of(getExpression().id());
        }
        return all;
    }

    public void confirm() {
        Decision open = requireOpen();
        confirmDecision.confirm(new ConfirmDecision.Command(open.id()));
        Problems.done("decision.confirmed." + open.kind());
        Faces.redirect(Faces.getRequestContextPath() + getExpression().link());
    }

    public void sendBack() {
        try {
            sendBackDecision.sendBack(new SendBackDecision.Command(requireOpen().id(), why == null ? "" : why));
        } catch (DomainProblem problem) {
            Problems.at("why", problem);
            return;
        }
        Problems.done("decision.sentback.done");
        Faces.redirect("challenge/decide/%s", getExpression().reference());
    }

    private Decision requireOpen() {
        Decision open = getOpen();
        if (open == null) {
            throw new DomainProblem("EOI_DECISION_NOT_OPEN");
        }
        return open;
    }

    public @Nullable String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why;
    }
}
