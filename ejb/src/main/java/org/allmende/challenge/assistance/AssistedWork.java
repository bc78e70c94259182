package org.allmende.challenge.assistance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.allmende.casefile.CaseId;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.document.DocumentView;
import org.allmende.document.Documents;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.register.Services;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/** Keeps who of a body agreed to what is done for it after the receipt, demands the scan, and tells of it. */
@ApplicationScoped
class AssistedWork {

    @Inject
    private Assistances assistances;

    @Inject
    private Documents documents;

    @Inject
    private Services services;

    @Inject
    private Organisations organisations;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    /**
     * @param subject the question, the decision or the case
     * @param asked when the body could first know what it agrees to
     */
    void keep(
            AssistedStepKind kind,
            ExpressionOfInterest expression,
            UUID subject,
            @Nullable Consent consent,
            Instant asked) {
        if (consent == null) {
            throw new DomainProblem("ASSIST_CONSENT_MISSING");
        }
        Assistance assistance = assistances.require(expression.id());
        AssistedStep step =
                new AssistedStep(kind, subject, assistance, Acting.current(), consent, asked, databaseClock.now());
        boolean scanned = documents.of(subject).stream().anyMatch(DocumentView::isStored);
        if (consent.way() == ConsentWay.SIGNED && !scanned) {
            throw new DomainProblem("ASSIST_SCAN_MISSING");
        }
        assistances.add(step);
        tell(expression, step);
    }

    private void tell(ExpressionOfInterest expression, AssistedStep step) {
        String helping = organisations.get(step.helperOrganisation()).name();
        story.tell(
                StoryLine.of(expression.requireCase(), expression.id(), "challenge.helped." + step.kind())
                        .with(organisations.get(expression.organisation()).name(), helping)
                        .linking(expression.link()),
                helping);
        notices.tellThose(
                expression.organisation(),
                Permission.SUBMIT_EXPRESSION,
                notice(step.kind(), expression.requireCase())
                        .with(
                                step.helperName(),
                                helping,
                                services.get(expression.service()).title(),
                                expression.reference(),
                                step.consent().by())
                        .linking(expression.link()));
    }

    private static Notice notice(AssistedStepKind kind, CaseId caseId) {
        return switch (kind) {
            case ANSWER -> Notice.of("challenge.helped.ANSWER", caseId);
            case MODIFICATION -> Notice.of("challenge.helped.MODIFICATION", caseId);
            case WITHDRAWAL -> Notice.of("challenge.helped.WITHDRAWAL", caseId);
        };
    }
}
