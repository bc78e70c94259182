package org.allmende.web.challenge;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.allmende.challenge.EoiStatus;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.SendTimingNotice;
import org.allmende.identity.Permission;
import org.allmende.register.Service;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** A commissioning officer says in writing when the council expects to decide. */
@Named
@ViewScoped
@Page(view = "/challenge/timing", access = PageAccess.REQUIRES, permission = Permission.HANDLE_EXPRESSION)
public class ChallengeTimingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private EoiReader reader;

    @Inject
    private Turns turns;

    @Inject
    private SendTimingNotice sendTimingNotice;

    private @Nullable LocalDate expected;
    private transient @Nullable ExpressionOfInterest expression;

    public ExpressionOfInterest getExpression() {
        if (expression == null) {
            expression = reader.ofCouncil(reference, Permission.HANDLE_EXPRESSION);
        }
        return expression;
    }

    public Service getService() {
        return reader.service(getExpression());
    }

    public String getBody() {
        return reader.bodyOf(getExpression());
    }

    public @Nullable TurnView getTurn() {
        return turns.of(getExpression().id().value());
    }

    public boolean isPossible() {
        return getExpression().status().canBecome(EoiStatus.TIMED);
    }

    public void send() {
        if (expected == null) {
            Problems.at("expected", "layout.required");
            return;
        }
        sendTimingNotice.send(new SendTimingNotice.Command(getExpression().id(), expected));
        Problems.done("challenge.timing.sent");
        Faces.redirect(Faces.getRequestContextPath() + getExpression().link());
    }

    public @Nullable LocalDate getExpected() {
        return expected;
    }

    public void setExpected(@Nullable LocalDate expected) {
        this.expected = expected;
    }
}
