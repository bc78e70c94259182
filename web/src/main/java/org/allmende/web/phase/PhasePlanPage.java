package org.allmende.web.phase;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.allmende.calendar.TenderSetting.Procedure;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.phase.PhaseKind;
import org.allmende.phase.PhaseRules;
import org.allmende.phase.PlanPhases;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Criterion;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderStatus;
import org.allmende.tender.Tenders;
import org.allmende.tender.publication.Proposal;
import org.allmende.tender.publication.Proposals;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The authors of a draft say in which phases it is run. */
@Named
@ViewScoped
@Page(access = PageAccess.REQUIRES, permission = Permission.PREPARE_TENDER)
public class PhasePlanPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Tenders tenders;

    @Inject
    private Proposals proposals;

    @Inject
    private Access access;

    @Inject
    private Messages messages;

    @Inject
    private PlanPhases planPhases;

    private UUID tender;
    private final List<PhaseFormRow> rows = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    public PhasePlanPage() {}

    @PostConstruct
    void load() {
        Tender found = tenders.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        access.demand(Permission.PREPARE_TENDER, found.councilId());
        tender = found.id().value();
        found.phases().forEach(phase -> rows.add(PhaseFormRow.of(phase)));
        if (rows.isEmpty()) {
            for (PhaseKind kind : PhaseKind.values()) {
                rows.add(fresh(kind));
            }
        }
    }

    private PhaseFormRow fresh(PhaseKind kind) {
        return new PhaseFormRow(kind, messages.get("phase.kind." + kind));
    }

    /** One dialogue more, before the final tenders. */
    public void addDialogue() {
        rows.add(rows.size() - 1, fresh(PhaseKind.DIALOGUE));
    }

    public void remove(PhaseFormRow row) {
        rows.remove(row);
    }

    public void save() {
        try {
            planPhases.plan(new PlanPhases.Command(
                    id(), rows.stream().map(PhaseFormRow::part).toList()));
            Problems.done("phase.plan.saved");
        } catch (DomainProblem problem) {
            Problems.show(problem);
            return;
        }
        try {
            PhaseRules.require(getTender());
            Faces.redirect("tender/edit/%s", getTender().reference());
        } catch (DomainProblem missing) {
            Problems.show(missing);
        }
    }

    /** Back to one stage. */
    public void drop() {
        planPhases.plan(new PlanPhases.Command(id(), List.of()));
        Problems.done("phase.plan.dropped");
        Faces.redirect("tender/edit/%s", getTender().reference());
    }

    private TenderId id() {
        return new TenderId(tender);
    }

    public Tender getTender() {
        return tenders.get(id());
    }

    public boolean isFlexible() {
        return getTender().procedure() == Procedure.COMPETITIVE_FLEXIBLE;
    }

    /** Whether it can be written now: a draft that nobody has proposed. */
    public boolean isEditable() {
        return getTender().status() == TenderStatus.DRAFT
                && isFlexible()
                && proposals.newestOf(id()).filter(Proposal::isWaiting).isEmpty();
    }

    public boolean isPlanned() {
        return !getTender().phases().isEmpty();
    }

    public List<PhaseFormRow> getRows() {
        return rows;
    }

    /** Of those that people score, for who goes on; of all, for what may be refined. */
    public List<Criterion> criteria(PhaseKind kind) {
        return getTender().criteria().stream()
                .filter(criterion ->
                        kind != PhaseKind.PARTICIPATION || criterion.kind().isScored())
                .toList();
    }

    public int getLeast() {
        return PhaseRules.LEAST;
    }

    public int getMost() {
        return PhaseRules.MOST;
    }
}
