package org.allmende.web.challenge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.assistance.Assistances;
import org.allmende.identity.Access;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.register.Service;
import org.allmende.register.Services;
import org.allmende.web.layout.NotFound;
import org.jspecify.annotations.Nullable;

/** Finds what a page's address names, for those who may read it; to all others it does not exist. */
@RequestScoped
public class EoiReader {

    @Inject
    private Expressions expressions;

    @Inject
    private Services services;

    @Inject
    private Organisations organisations;

    @Inject
    private Assistances assistances;

    @Inject
    private Access access;

    /** Received, or a draft of the reader's own body. */
    public ExpressionOfInterest readable(@Nullable String reference) {
        ExpressionOfInterest expression = find(reference);
        if (!expression.isPublic() && !isOfBody(expression)) {
            throw new NotFound();
        }
        return expression;
    }

    public ExpressionOfInterest ofBody(@Nullable String reference) {
        ExpressionOfInterest expression = find(reference);
        access.demand(Permission.DRAFT_EXPRESSION, expression.organisation());
        return expression;
    }

    public ExpressionOfInterest ofCouncil(@Nullable String reference, Permission permission) {
        ExpressionOfInterest expression = find(reference);
        access.demand(permission, expression.council());
        return expression;
    }

    public boolean isOfBody(ExpressionOfInterest expression) {
        return access.may(Permission.DRAFT_EXPRESSION, expression.organisation());
    }

    public boolean isOfCouncil(ExpressionOfInterest expression) {
        return access.may(Permission.READ_COUNCIL_FILES, expression.council());
    }

    /** The council, the body, and whoever helps it. */
    public boolean isParty(ExpressionOfInterest expression) {
        return isOfBody(expression) || isOfCouncil(expression) || assistances.mayHelp(expression.id());
    }

    /** Whether the reader acts for the body as its helper, not being one of its members who may do it themselves. */
    public boolean isHelping(ExpressionOfInterest expression) {
        return !access.may(Permission.SUBMIT_EXPRESSION, expression.organisation())
                && assistances.mayHelp(expression.id());
    }

    public Service service(ExpressionOfInterest expression) {
        return services.get(expression.service());
    }

    public String bodyOf(ExpressionOfInterest expression) {
        return organisations.get(expression.organisation()).name();
    }

    public String councilOf(ExpressionOfInterest expression) {
        return organisations.get(expression.council()).name();
    }

    private ExpressionOfInterest find(@Nullable String reference) {
        if (reference == null) {
            throw new NotFound();
        }
        return expressions.byReference(reference).orElseThrow(NotFound::new);
    }
}
