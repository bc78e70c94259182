package org.allmende.web.challenge;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.allmende.calendar.London;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.EoiStatus;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.ExpressionPart;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.PartKind;
import org.allmende.challenge.ProtectiveRoute;
import org.allmende.challenge.SaveExpressionPart;
import org.allmende.challenge.SubmitExpression;
import org.allmende.challenge.WithdrawExpression;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.register.Service;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** A body writes its expression of interest: the list of tasks, one part at a time, and sending it. */
@Named
@ViewScoped
@Page(view = "/challenge/write", access = PageAccess.REQUIRES, permission = Permission.DRAFT_EXPRESSION)
public class ChallengeWritePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    @Param
    private @Nullable String part;

    @Inject
    private EoiReader reader;

    @Inject
    private Expressions expressions;

    @Inject
    private Access access;

    @Inject
    private SaveExpressionPart saveExpressionPart;

    @Inject
    private SubmitExpression submitExpression;

    @Inject
    private WithdrawExpression withdrawExpression;

    @Inject
    private Clock clock;

    private @Nullable String words;
    private boolean complete;
    private boolean knowsOfCompetition;
    private long version;
    private @Nullable Instant savedAt;
    private transient @Nullable ExpressionOfInterest expression;
    private transient @Nullable List<ExpressionPart> parts;

    @jakarta.annotation.PostConstruct
    void read() {
        if (getExpression().status() != EoiStatus.DRAFT) {
            part = null;
        }
        if (part != null) {
            ExpressionPart chosen = getPart();
            words = chosen.words();
            complete = chosen.isComplete();
            version = chosen.version();
            savedAt = chosen.savedAt().orElse(null);
        }
    }

    public ExpressionOfInterest getExpression() {
        if (expression == null) {
            expression = reader.ofBody(reference);
        }
        return expression;
    }

    public Service getService() {
        return reader.service(getExpression());
    }

    /** What the council may lawfully do for a fair chance in this service. */
    public List<ProtectiveRoute> getRoutes() {
        return ProtectiveRoute.of(getService(), London.dayOf(clock.instant()));
    }

    public String getBody() {
        return reader.bodyOf(getExpression());
    }

    public List<ExpressionPart> getParts() {
        if (parts == null) {
            parts = expressions.partsOf(getExpression().id());
        }
        return parts;
    }

    public boolean isOnePart() {
        return part != null;
    }

    public ExpressionPart getPart() {
        return getParts().stream()
                .filter(found -> found.kind().name().equals(part))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public long getOpenParts() {
        return getParts().stream().filter(found -> !found.isComplete()).count();
    }

    public boolean isDraft() {
        return getExpression().status() == EoiStatus.DRAFT;
    }

    public boolean isWithdrawable() {
        return getExpression().status().canBecome(EoiStatus.WITHDRAWN)
                && access.may(Permission.WITHDRAW_EXPRESSION, getExpression().organisation());
    }

    /** While somebody writes; a part without words cannot be called finished yet. */
    public void autosave() {
        store(complete && words != null && !words.isBlank());
    }

    private void store(boolean finished) {
        PartKind kind = getPart().kind();
        EoiId eoi = getExpression().id();
        savedAt = saveExpressionPart.save(
                new SaveExpressionPart.Command(eoi, kind, words == null ? "" : words, finished, version));
        parts = null;
        version = getPart().version();
    }

    public void save() {
        store(complete);
        Problems.done("challenge.write.saved");
        Faces.redirect(Faces.getRequestContextPath() + "/challenge/write/" + reference);
    }

    public void submit() {
        submitExpression.submit(new SubmitExpression.Command(getExpression().id(), knowsOfCompetition));
        Problems.done("challenge.write.sent");
        Faces.redirect(Faces.getRequestContextPath() + getExpression().link());
    }

    public void withdraw() {
        boolean wasPublic = getExpression().isPublic();
        withdrawExpression.withdraw(
                new WithdrawExpression.Command(getExpression().id()));
        Problems.done("challenge.write.withdrawn");
        Faces.redirect(
                Faces.getRequestContextPath() + (wasPublic ? getExpression().link() : "/challenge/list"));
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }

    public boolean isComplete() {
        return complete;
    }

    public void setComplete(boolean complete) {
        this.complete = complete;
    }

    public boolean isKnowsOfCompetition() {
        return knowsOfCompetition;
    }

    public void setKnowsOfCompetition(boolean knowsOfCompetition) {
        this.knowsOfCompetition = knowsOfCompetition;
    }

    public @Nullable Instant getSavedAt() {
        return savedAt;
    }
}
