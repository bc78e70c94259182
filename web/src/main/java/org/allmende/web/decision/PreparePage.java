package org.allmende.web.decision;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.allmende.calendar.ExpressionTiming.ProcurementStart;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.decision.Decision;
import org.allmende.challenge.decision.Decisions;
import org.allmende.challenge.decision.ProcurementWellbeing;
import org.allmende.challenge.decision.RecordProcurementWellbeing;
import org.allmende.challenge.decision.WellbeingInProcurement;
import org.allmende.identity.Permission;
import org.allmende.register.Service;
import org.allmende.shared.DomainProblem;
import org.allmende.web.challenge.EoiReader;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Between acceptance and tender: how the procurement itself might serve the area, and then on to the tender. */
@Named
@ViewScoped
@Page(view = "/challenge/prepare", access = PageAccess.REQUIRES, permission = Permission.PREPARE_TENDER)
public class PreparePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private EoiReader reader;

    @Inject
    private Decisions decisions;

    @Inject
    private WellbeingInProcurement recorded;

    @Inject
    private Turns turns;

    @Inject
    private RecordProcurementWellbeing recordProcurementWellbeing;

    private final WellbeingForm wellbeing = new WellbeingForm();
    private transient @Nullable ExpressionOfInterest expression;

    @PostConstruct
    void load() {
        recorded.of(getExpression().id()).map(ProcurementWellbeing::words).ifPresent(wellbeing::read);
    }

    public ExpressionOfInterest getExpression() {
        if (expression == null) {
            expression = reader.ofCouncil(reference, Permission.PREPARE_TENDER);
        }
        return expression;
    }

    public Service getService() {
        return reader.service(getExpression());
    }

    public @Nullable TurnView getTurn() {
        return turns.of(getExpression().id().value());
    }

    /** The days between which the tender must begin; null where it was not accepted. */
    public @Nullable ProcurementStart getStart() {
        return getExpression().procurementStart().orElse(null);
    }

    /** What was decided, with what was considered then; null where one officer decided alone, before two were asked for. */
    public @Nullable Decision getDecision() {
        return decisions.madeOf(getExpression().id()).orElse(null);
    }

    public boolean isRecorded() {
        return recorded.of(getExpression().id()).isPresent();
    }

    public void save() {
        try {
            recordProcurementWellbeing.record(
                    new RecordProcurementWellbeing.Command(getExpression().id(), wellbeing.words()));
        } catch (DomainProblem problem) {
            if (!"EOI_WELLBEING_UNCONSIDERED".equals(problem.code())) {
                throw problem;
            }
            Problems.at("social", problem);
            return;
        }
        Problems.done("decision.prepare.saved");
        Faces.redirect("challenge/prepare/%s", getExpression().reference());
    }

    public WellbeingForm getWellbeing() {
        return wellbeing;
    }
}
