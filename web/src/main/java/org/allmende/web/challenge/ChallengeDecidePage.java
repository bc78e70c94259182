package org.allmende.web.challenge;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.allmende.challenge.AcceptExpression;
import org.allmende.challenge.EoiStatus;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.ExpressionPart;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.RejectExpression;
import org.allmende.challenge.Rejection;
import org.allmende.challenge.RejectionGround;
import org.allmende.identity.Permission;
import org.allmende.register.Service;
import org.allmende.shared.DomainProblem;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** A commissioning officer accepts or rejects. What the law forbids is not offered, and the page says why. */
@Named
@ViewScoped
@Page(view = "/challenge/decide", access = PageAccess.REQUIRES, permission = Permission.DECIDE_EXPRESSION)
public class ChallengeDecidePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    @Param
    private @Nullable String choice;

    @Inject
    private EoiReader reader;

    @Inject
    private Expressions expressions;

    @Inject
    private Turns turns;

    @Inject
    private AcceptExpression acceptExpression;

    @Inject
    private RejectExpression rejectExpression;

    private boolean wellbeingConsidered;
    private @Nullable String reasons;
    private @Nullable RejectionGround ground;
    private @Nullable String documentTitle;
    private @Nullable LocalDate documentDate;
    private transient @Nullable ExpressionOfInterest expression;

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

    public List<ExpressionPart> getParts() {
        return expressions.partsOf(getExpression().id());
    }

    public @Nullable TurnView getTurn() {
        return turns.of(getExpression().id().value());
    }

    public boolean isPossible() {
        return getExpression().status().canBecome(EoiStatus.ACCEPTED);
    }

    /** The notice of timing comes first. */
    public boolean isTooEarly() {
        return getExpression().status() == EoiStatus.SUBMITTED;
    }

    public boolean isAccepting() {
        return "accept".equals(choice);
    }

    public boolean isRejecting() {
        return "reject".equals(choice);
    }

    public RejectionGround[] getGrounds() {
        return RejectionGround.values();
    }

    public void accept() {
        if (!wellbeingConsidered) {
            throw new DomainProblem("EOI_WELLBEING_UNCONSIDERED");
        }
        acceptExpression.accept(new AcceptExpression.Command(getExpression().id(), words()));
        Problems.done("challenge.decide.accepted");
        Faces.redirect(Faces.getRequestContextPath() + getExpression().link());
    }

    public void reject() {
        if (ground == null) {
            Problems.at("ground", "layout.required.choice");
            return;
        }
        Rejection rejection = new Rejection(ground, words(), documentTitle, documentDate);
        rejectExpression.reject(new RejectExpression.Command(getExpression().id(), rejection));
        Problems.done("challenge.decide.rejected");
        Faces.redirect(Faces.getRequestContextPath() + getExpression().link());
    }

    private String words() {
        return reasons == null ? "" : reasons;
    }

    public boolean isWellbeingConsidered() {
        return wellbeingConsidered;
    }

    public void setWellbeingConsidered(boolean wellbeingConsidered) {
        this.wellbeingConsidered = wellbeingConsidered;
    }

    public @Nullable String getReasons() {
        return reasons;
    }

    public void setReasons(@Nullable String reasons) {
        this.reasons = reasons;
    }

    public @Nullable RejectionGround getGround() {
        return ground;
    }

    public void setGround(@Nullable RejectionGround ground) {
        this.ground = ground;
    }

    public @Nullable String getDocumentTitle() {
        return documentTitle;
    }

    public void setDocumentTitle(@Nullable String documentTitle) {
        this.documentTitle = documentTitle;
    }

    public @Nullable LocalDate getDocumentDate() {
        return documentDate;
    }

    public void setDocumentDate(@Nullable LocalDate documentDate) {
        this.documentDate = documentDate;
    }
}
