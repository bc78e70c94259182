package org.allmende.web.tender;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allmende.calendar.TenderSetting.Procedure;
import org.allmende.document.DocumentView;
import org.allmende.document.Documents;
import org.allmende.evaluation.scoring.PriceMethod;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.CancelTender;
import org.allmende.tender.ConditionKind;
import org.allmende.tender.CriterionKind;
import org.allmende.tender.DemandExtent;
import org.allmende.tender.SaveTender;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderStatus;
import org.allmende.tender.Tenders;
import org.allmende.tender.publication.Proposal;
import org.allmende.tender.publication.ProposalStatus;
import org.allmende.tender.publication.Proposals;
import org.allmende.tender.publication.WithdrawProposal;
import org.allmende.tender.question.ChangeToMake;
import org.allmende.tender.question.TenderQuestions;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.PhaseMemo;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The council writes a tender, and goes on to propose its publication; or cancels it. */
@Named
@ViewScoped
@Page(access = PageAccess.REQUIRES, permission = Permission.PREPARE_TENDER)
public class TenderEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The fields at which a broken rule of publication is told; without one it stands in the summary alone. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("TENDER_NEEDS_DEADLINE", "day"),
            Map.entry("TENDER_DEADLINE_NOT_AHEAD", "day"),
            Map.entry("TENDERING_PERIOD_TOO_SHORT", "day"),
            Map.entry("TENDER_QUESTIONS_NOT_BETWEEN", "questionsDay"),
            Map.entry("WEIGHTS_NOT_WHOLE", "weights"),
            Map.entry("TENDER_NEEDS_ONE_PRICE", "weights"),
            Map.entry("CRITERION_NEEDS_LEVELS", "weights"),
            Map.entry("CRITERION_PARTS_APART", "weights"),
            Map.entry("CRITERION_PART_ALONE", "weights"),
            Map.entry("TENDER_FIXED_PRICE_COMPARED", "weights"),
            Map.entry("TENDER_NEEDS_CEILING", "figure"),
            Map.entry("TENDER_NEEDS_FIXED_PRICE", "figure"),
            Map.entry("TENDER_FORMULA_ONE_LOT", "method"),
            Map.entry("TENDER_REACHES_THRESHOLD", "procedure"),
            Map.entry("RESERVE_PROCEDURE_UNMET", "procedure"),
            Map.entry("RESERVE_RESERVABLE_UNMET", "cpv"),
            Map.entry("TENDER_NEEDS_LOT_REASON", "undivided"),
            Map.entry("TENDER_LOT_LIMIT_IS_NONE", "addLot"),
            Map.entry("TENDER_NEEDS_OUTCOME", "method"),
            Map.entry("TENDER_OUTCOMES_DIFFER", "method"),
            Map.entry("CONDITION_LOT_UNKNOWN", "addCondition"),
            Map.entry("CONDITION_NEEDS_WORDS", "addCondition"),
            Map.entry("CONDITION_BELOW_THRESHOLD", "addCondition"),
            Map.entry("CONDITION_NEEDS_PROPORTION", "addCondition"),
            Map.entry("CONDITION_AUDITED_ACCOUNTS", "addCondition"),
            Map.entry("CONDITION_INSURANCE_BEFORE_AWARD", "addCondition"),
            Map.entry("CONDITION_EARLIER_CONTRACT", "addCondition"),
            Map.entry("CONDITION_SPECIFICATION", "addCondition"),
            Map.entry("CONDITION_QUALIFICATION", "addCondition"));

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Tenders tenders;

    @Inject
    private Access access;

    @Inject
    private Proposals proposals;

    @Inject
    private Formats formats;

    @Inject
    private Documents documents;

    @Inject
    private TenderQuestions tenderQuestions;

    @Inject
    private SaveTender saveTender;

    @Inject
    private WithdrawProposal withdrawProposal;

    @Inject
    private CancelTender cancelTender;

    private UUID tender;
    private TenderForm form;
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    public TenderEditPage() {}

    @PostConstruct
    void load() {
        Tender found = tenders.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        access.demand(Permission.PREPARE_TENDER, found.councilId());
        tender = found.id().value();
        form = TenderForm.of(found);
    }

    public void save() {
        saveTender.save(new SaveTender.Command(id(), form.content()));
        Problems.done("tender.edit.saved");
        Faces.redirect("tender/edit/%s", getTender().reference());
    }

    /** Saves what stands in the form, and goes on to the proposal if a notice could be made of it. */
    public void propose() {
        saveTender.save(new SaveTender.Command(id(), form.content()));
        try {
            getTender().requirePublishable(formats.getNow());
        } catch (DomainProblem problem) {
            tell(problem);
            return;
        }
        Faces.redirect("tender/propose/%s", getTender().reference());
    }

    /** Takes the waiting proposal back, to go on with the draft. */
    public void withdraw() {
        Proposal waiting = getProposal();
        if (waiting != null) {
            withdrawProposal.withdraw(new WithdrawProposal.Command(id(), waiting.number()));
            Problems.done("publication.withdrawn.done");
        }
        Faces.redirect("tender/edit/%s", getTender().reference());
    }

    private static void tell(DomainProblem problem) {
        String field = FIELDS.get(problem.code());
        if (field == null) {
            Problems.show(problem);
        } else {
            Problems.at(field, problem);
        }
    }

    public void cancel() {
        cancelTender.cancel(new CancelTender.Command(id(), TenderForm.plain(reason)));
        Problems.done("tender.edit.cancelled");
        Faces.redirect("tender/edit/%s", getTender().reference());
    }

    private TenderId id() {
        return new TenderId(tender);
    }

    public Tender getTender() {
        return tenders.get(id());
    }

    public boolean isDraft() {
        return getTender().status() == TenderStatus.DRAFT;
    }

    /** The proposal to publish it that waits for a second officer; null where none does. */
    public @Nullable Proposal getProposal() {
        return newest().filter(Proposal::isWaiting).orElse(null);
    }

    /** The last proposal, where a second officer has sent it back and the draft still waits for what is to be put right. */
    public @Nullable Proposal getSentBack() {
        return newest().filter(last -> isDraft() && last.status() == ProposalStatus.SENT_BACK)
                .orElse(null);
    }

    private Optional<Proposal> newest() {
        return PhaseMemo.once("proposal", tender, () -> proposals.newestOf(id()));
    }

    /** Whether it can be written now: a draft that nobody has proposed. */
    public boolean isEditable() {
        return isDraft() && getProposal() == null;
    }

    /** What answers to questions have promised to change, until it is published as an amendment. */
    public List<ChangeToMake> getChanges() {
        return tenderQuestions.changesToMake(id());
    }

    public boolean isCancellable() {
        return getTender().status().next().contains(TenderStatus.CANCELLED);
    }

    public List<DocumentView> getDocuments() {
        return documents.of(tender);
    }

    public TenderForm getForm() {
        return form;
    }

    public List<Procedure> getProcedures() {
        return Arrays.asList(Procedure.values());
    }

    public List<CriterionKind> getKinds() {
        return Arrays.asList(CriterionKind.values());
    }

    public List<ConditionKind> getConditionKinds() {
        return Arrays.asList(ConditionKind.values());
    }

    public List<DemandExtent> getExtents() {
        return Arrays.asList(DemandExtent.values());
    }

    public List<PriceMethod> getMethods() {
        return Arrays.asList(PriceMethod.values());
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String words) {
        reason = words;
    }
}
