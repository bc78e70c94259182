package org.allmende.web.tenderpublication;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Memberships;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.identity.Person;
import org.allmende.identity.PersonId;
import org.allmende.sealing.OpeningKeys;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderStatus;
import org.allmende.tender.Tenders;
import org.allmende.tender.publication.ConflictAssessments;
import org.allmende.tender.publication.ConflictKind;
import org.allmende.tender.publication.Proposal;
import org.allmende.tender.publication.Proposals;
import org.allmende.tender.publication.ProposePublication;
import org.allmende.tender.publication.TeamRoles;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** An officer names the team of a draft, says for each person whether there is a conflict of interest, and proposes to publish. */
@Named
@ViewScoped
@Page(view = "/tender/propose", access = PageAccess.REQUIRES, permission = Permission.PUBLISH_TENDER)
public class TenderProposePage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** At which field a problem is shown; all else stands in the summary. */
    private static final Map<String, String> FIELDS = Map.of(
            "TENDER_NEEDS_TWO_OPENERS", "openers",
            "TENDER_PERSON_MAY_NOT_OPEN_BIDS", "openers",
            "TENDER_NEEDS_EVALUATOR", "evaluators",
            "TENDER_PERSON_MAY_NOT_SCORE_BIDS", "evaluators",
            "TENDER_NEEDS_MODERATOR", "moderator",
            "TENDER_PERSON_MAY_NOT_RECORD_CONSENSUS", "moderator",
            "TENDER_MODERATOR_SCORES", "moderator");

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Tenders tenders;

    @Inject
    private Proposals proposals;

    @Inject
    private ConflictAssessments assessments;

    @Inject
    private TeamRoles roles;

    @Inject
    private Memberships memberships;

    @Inject
    private People people;

    @Inject
    private OpeningKeys openingKeys;

    @Inject
    private Access access;

    @Inject
    private ProposePublication proposePublication;

    private UUID tender;
    private TeamForm form;

    @SuppressWarnings("NullAway.Init")
    public TenderProposePage() {}

    @PostConstruct
    void load() {
        Tender found = tenders.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        access.demand(Permission.PUBLISH_TENDER, found.councilId());
        tender = found.id().value();
        form = new TeamForm(Acting.current().requirePerson());
        proposals.newestOf(found.id()).ifPresent(this::goOnFrom);
    }

    private void goOnFrom(Proposal former) {
        assessments.newestOf(former.tender()).ifPresent(stated -> form.beginWith(former.team(), stated, this::name));
    }

    private String name(PersonId person) {
        return people.get(person).name();
    }

    public Tender getTender() {
        return tenders.get(new TenderId(tender));
    }

    /** Whether it can be proposed: a draft for which no proposal waits. */
    public boolean isOpen() {
        return getTender().status() == TenderStatus.DRAFT
                && proposals.waitingOf(getTender().id()).isEmpty();
    }

    /** Whether the council has nobody else who may publish. */
    public boolean isAlone() {
        return roles.secondOfficers(getTender().councilId(), Acting.current().requirePerson())
                .isEmpty();
    }

    public TeamForm getForm() {
        return form;
    }

    public List<ConflictKind> getKinds() {
        return Arrays.asList(ConflictKind.values());
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
        return memberships.peopleWith(getTender().councilId(), permission.roles());
    }

    /** From the team to what is stated about each of its people. */
    public void goOn() {
        try {
            form.team();
            form.follow(this::name);
        } catch (DomainProblem problem) {
            tell(problem);
        }
    }

    public void propose() {
        try {
            if (form.follow(this::name)) {
                throw new DomainProblem("PROPOSAL_TEAM_CHANGED");
            }
            proposePublication.propose(
                    new ProposePublication.Command(new TenderId(tender), form.team(), form.statements()));
            Problems.done("publication.proposed.done");
            Faces.redirect("tender/publish/%s", getTender().reference());
        } catch (DomainProblem problem) {
            tell(problem);
        }
    }

    private static void tell(DomainProblem problem) {
        String field = FIELDS.get(problem.code());
        if (field == null) {
            Problems.show(problem);
        } else {
            Problems.at(field, problem);
        }
    }
}
