package org.allmende.challenge.assistance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.Expressions;
import org.allmende.document.Document;
import org.allmende.document.DocumentShelf;
import org.allmende.identity.Access;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;

/** The scans of what came on paper: brought by the helper while it is a draft, read by the body, the helper and the council. */
@ApplicationScoped
public class AssistanceShelf implements DocumentShelf {

    @Inject
    private Assistances assistances;

    @Inject
    private Expressions expressions;

    @Inject
    private Access access;

    @Override
    public boolean knows(UUID subject) {
        return assistances.of(new EoiId(subject)).isPresent();
    }

    @Override
    public OrganisationId owner(UUID subject) {
        return expression(subject).organisation();
    }

    @Override
    public String purpose() {
        return "scan";
    }

    @Override
    public void demandWrite(UUID subject) {
        access.demand(
                Permission.ASSIST_EXPRESSION,
                assistances.require(new EoiId(subject)).helperOrganisation());
        expression(subject).requireDraft();
    }

    @Override
    public void demandRead(Document document) {
        ExpressionOfInterest expression = expression(document.subject());
        boolean helps = assistances.mayHelp(expression.id());
        boolean reads = expression.isPublic() && access.may(Permission.READ_COUNCIL_FILES, expression.council());
        if (!helps && !reads) {
            access.demand(Permission.READ_ORGANISATION_FILES, expression.organisation());
        }
    }

    private ExpressionOfInterest expression(UUID subject) {
        return expressions.get(new EoiId(subject));
    }
}
