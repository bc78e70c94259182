package org.allmende.web.tenderpublication;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;
import org.allmende.tender.publication.ConflictAssessment;
import org.allmende.tender.publication.ConflictAssessments;
import org.allmende.tender.publication.ConflictKind;
import org.allmende.tender.publication.ReviseConflicts;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.PhaseMemo;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The assessment of conflicts of interest of a tender with all its revisions, for those who may read it; and its review. */
@Named
@ViewScoped
@Page(view = "/tender/conflicts", access = PageAccess.REQUIRES, permission = Permission.READ_CONFLICTS)
public class TenderConflictsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Tenders tenders;

    @Inject
    private ConflictAssessments assessments;

    @Inject
    private Access access;

    @Inject
    private ReviseConflicts reviseConflicts;

    private UUID tender;
    private int known;
    private final List<ConflictRow> rows = new ArrayList<>();
    private @Nullable String reasons;

    @SuppressWarnings("NullAway.Init")
    public TenderConflictsPage() {}

    @PostConstruct
    void load() {
        Tender found = tenders.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        access.demand(Permission.READ_CONFLICTS, found.councilId());
        tender = found.id().value();
        assessments.newestOf(found.id()).ifPresent(last -> {
            known = last.number();
            last.statements()
                    .forEach(said ->
                            rows.add(new ConflictRow(said.person(), said.name(), List.of()).beginningWith(said)));
        });
    }

    private TenderId id() {
        return new TenderId(tender);
    }

    public Tender getTender() {
        return tenders.get(id());
    }

    /** The newest first. */
    public List<ConflictAssessment> getRevisions() {
        return PhaseMemo.once("revisions", tender, () -> assessments.of(id()));
    }

    /** Whether the reader may review it now. */
    public boolean isOpen() {
        Tender found = getTender();
        return !rows.isEmpty()
                && found.status().isPublic()
                && !found.hasEndedWithoutContract()
                && access.may(Permission.ASSESS_CONFLICTS, found.councilId());
    }

    public List<ConflictKind> getKinds() {
        return Arrays.asList(ConflictKind.values());
    }

    public List<ConflictRow> getRows() {
        return rows;
    }

    public void revise() {
        try {
            int number = reviseConflicts.revise(new ReviseConflicts.Command(
                    id(),
                    known,
                    reasons == null ? "" : reasons,
                    rows.stream().map(ConflictRow::stated).toList()));
            Problems.done("publication.revised.done", number);
            Faces.redirect("tender/conflicts/%s", getTender().reference());
        } catch (DomainProblem problem) {
            if (problem.code().equals("CONFLICT_REASONS_LENGTH")) {
                Problems.at("reasons", problem);
            } else {
                Problems.show(problem);
            }
        }
    }

    public @Nullable String getReasons() {
        return reasons;
    }

    public void setReasons(@Nullable String words) {
        reasons = words;
    }
}
