package org.allmende.web.tender;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.calendar.TenderSetting.Procedure;
import org.allmende.document.DocumentView;
import org.allmende.document.Documents;
import org.allmende.evaluation.scoring.PriceMethod;
import org.allmende.identity.Access;
import org.allmende.identity.Memberships;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.identity.Person;
import org.allmende.identity.PersonId;
import org.allmende.sealing.OpeningKeys;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.CancelTender;
import org.allmende.tender.CriterionKind;
import org.allmende.tender.PublishTender;
import org.allmende.tender.SaveTender;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderStatus;
import org.allmende.tender.TenderTeam;
import org.allmende.tender.Tenders;
import org.allmende.tender.question.ChangeToMake;
import org.allmende.tender.question.TenderQuestions;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The council writes a tender, names the people and publishes; or cancels it. */
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
            Map.entry("TENDER_FIXED_PRICE_COMPARED", "weights"),
            Map.entry("TENDER_NEEDS_CEILING", "figure"),
            Map.entry("TENDER_NEEDS_FIXED_PRICE", "figure"),
            Map.entry("TENDER_FIXED_PRICE_ONE_LOT", "method"),
            Map.entry("TENDER_NEEDS_OUTCOME", "method"),
            Map.entry("TENDER_OUTCOMES_DIFFER", "method"),
            Map.entry("TENDER_NEEDS_TWO_OPENERS", "openers"),
            Map.entry("TENDER_PERSON_MAY_NOT_OPEN_BIDS", "openers"),
            Map.entry("TENDER_NEEDS_EVALUATOR", "evaluators"),
            Map.entry("TENDER_PERSON_MAY_NOT_SCORE_BIDS", "evaluators"),
            Map.entry("TENDER_NEEDS_MODERATOR", "moderator"),
            Map.entry("TENDER_MODERATOR_SCORES", "moderator"));

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Tenders tenders;

    @Inject
    private Access access;

    @Inject
    private Memberships memberships;

    @Inject
    private OpeningKeys openingKeys;

    @Inject
    private Documents documents;

    @Inject
    private TenderQuestions tenderQuestions;

    @Inject
    private SaveTender saveTender;

    @Inject
    private PublishTender publishTender;

    @Inject
    private CancelTender cancelTender;

    private UUID tender;
    private TenderForm form;
    private List<String> openers = new ArrayList<>();
    private List<String> evaluators = new ArrayList<>();
    private @Nullable String moderator;
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

    /** Saves what stands in the form and publishes exactly that. */
    public void publish() {
        saveTender.save(new SaveTender.Command(id(), form.content()));
        try {
            publishTender.publish(new PublishTender.Command(id(), team()));
        } catch (DomainProblem problem) {
            tell(problem);
            return;
        }
        Problems.done("tender.edit.published");
        Faces.redirect("tender/view/%s", getTender().reference());
    }

    private static void tell(DomainProblem problem) {
        String field = FIELDS.get(problem.code());
        if (field == null) {
            Problems.show(problem);
        } else {
            Problems.at(field, problem);
        }
    }

    private TenderTeam team() {
        String named = moderator;
        if (named == null) {
            throw new DomainProblem("TENDER_NEEDS_MODERATOR");
        }
        return new TenderTeam(people(openers), people(evaluators), person(named));
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

    public List<PriceMethod> getMethods() {
        return Arrays.asList(PriceMethod.values());
    }

    /** Officers who may open bids and have set their passphrase. */
    public List<Person> getOpeners() {
        return withRole(Permission.OPEN_BIDS).stream()
                .filter(person -> openingKeys.has(person.id()))
                .toList();
    }

    public List<Person> getEvaluators() {
        return withRole(Permission.SCORE_BIDS);
    }

    public List<Person> getModerators() {
        return withRole(Permission.RECORD_CONSENSUS);
    }

    private List<Person> withRole(Permission permission) {
        OrganisationId council = getTender().councilId();
        return memberships.peopleWith(council, permission.roles());
    }

    private static Set<PersonId> people(Collection<String> ids) {
        return new HashSet<>(ids).stream().map(TenderEditPage::person).collect(Collectors.toSet());
    }

    private static PersonId person(String id) {
        return new PersonId(UUID.fromString(id));
    }

    public List<String> getChosenOpeners() {
        return openers;
    }

    public void setChosenOpeners(List<String> chosen) {
        openers = chosen;
    }

    public List<String> getChosenEvaluators() {
        return evaluators;
    }

    public void setChosenEvaluators(List<String> chosen) {
        evaluators = chosen;
    }

    public @Nullable String getModerator() {
        return moderator;
    }

    public void setModerator(@Nullable String chosen) {
        moderator = chosen;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String words) {
        reason = words;
    }
}
