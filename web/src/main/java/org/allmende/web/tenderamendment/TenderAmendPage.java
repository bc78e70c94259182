package org.allmende.web.tenderamendment;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.calendar.AmendmentTiming;
import org.allmende.calendar.ClockRule;
import org.allmende.calendar.Deadline;
import org.allmende.calendar.QuestionTiming;
import org.allmende.calendar.WorkingDays;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderWording;
import org.allmende.tender.Tenders;
import org.allmende.tender.amendment.AmendTender;
import org.allmende.tender.amendment.Amendments;
import org.allmende.tender.question.ChangeToMake;
import org.allmende.tender.question.TenderQuestions;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** An officer changes a published tender: sees what would change, word by word, and publishes it to everybody. */
@Named
@ViewScoped
@Page(view = "/tender/amend", access = PageAccess.REQUIRES, permission = Permission.PUBLISH_TENDER)
public class TenderAmendPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** At which field a problem is shown; all else stands in the summary. */
    private static final Map<String, String> FIELDS = Map.of(
            "AMENDMENT_REASONS_LENGTH", "reasons",
            "AMENDMENT_KEPT_LENGTH", "kept",
            "AMENDMENT_DEADLINE_EARLIER", "day",
            "TENDER_NEEDS_DEADLINE", "day",
            "AMENDMENT_QUESTIONS_EARLIER", "questionsDay",
            "TENDER_QUESTIONS_NOT_BETWEEN", "questionsDay");

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Tenders tenders;

    @Inject
    private Amendments amendments;

    @Inject
    private TenderQuestions questions;

    @Inject
    private Access access;

    @Inject
    private WorkingDays calendar;

    @Inject
    private Clock clock;

    @Inject
    private AmendTender amendTender;

    private UUID tender;
    private AmendmentForm form;
    private int known;
    private boolean compared;

    @SuppressWarnings("NullAway.Init")
    public TenderAmendPage() {}

    @PostConstruct
    void load() {
        Tender found = tenders.byReference(String.valueOf(reference))
                .filter(one -> one.publishedAt().isPresent())
                .orElseThrow(NotFound::new);
        access.demand(Permission.PUBLISH_TENDER, found.councilId());
        tender = found.id().value();
        known = amendments.countOf(found.id());
        form = new AmendmentForm(found, getProposal().deadline(), proposedQuestions(found));
    }

    public Tender getTender() {
        return tenders.get(id());
    }

    private TenderId id() {
        return new TenderId(tender);
    }

    /** The portal's proposal for the deadline, and by which rule. */
    public AmendmentTiming.Proposal getProposal() {
        Tender found = getTender();
        return AmendmentTiming.propose(
                found.publishedAt().orElseThrow(), found.deadline().orElseThrow(), clock.instant(), calendar);
    }

    private @Nullable Instant proposedQuestions(Tender found) {
        Instant holds = found.questionsDeadline().map(last -> last.at()).orElse(null);
        Instant bids = getProposal().deadline();
        if (holds == null || bids.equals(getDeadline())) {
            return holds;
        }
        Deadline proposed = new Deadline(bids, ClockRule.TENDER_DEADLINE);
        Instant later = QuestionTiming.lastQuestions(clock.instant(), proposed, calendar)
                .at();
        return later.isAfter(holds) ? later : holds;
    }

    /** The deadline that holds. */
    public Instant getDeadline() {
        return getTender().deadline().orElseThrow().at();
    }

    /** What answers have promised to change. */
    public List<ChangeToMake> getPromised() {
        return questions.changesToMake(id());
    }

    public AmendmentForm getForm() {
        return form;
    }

    /** Whether the difference is shown. */
    public boolean isCompared() {
        return compared;
    }

    /** Shows what would change and publishes nothing. */
    public void compare() {
        compared = true;
    }

    /** From what holds to what stands in the form. */
    public List<AmendedWords> getDifference() {
        TenderWording holds = TenderWording.of(getTender());
        try {
            return holds.changesTo(form.words().cleanedAgainst(holds)).stream()
                    .map(change -> AmendedWords.of(change.part(), change.number(), change.before(), change.after()))
                    .toList();
        } catch (DomainProblem emptied) {
            return List.of();
        }
    }

    public void publish() {
        Tender holds = getTender();
        Instant deadline = AmendmentForm.unlessSameMinute(form.deadline(), getDeadline());
        if (deadline == null) {
            Problems.at("day", new DomainProblem("TENDER_NEEDS_DEADLINE"));
            return;
        }
        Instant asked = AmendmentForm.unlessSameMinute(
                form.questions(),
                holds.questionsDeadline().map(last -> last.at()).orElse(null));
        try {
            int number = amendTender.amend(new AmendTender.Command(
                    id(),
                    known,
                    AmendmentForm.plain(form.getReasons()),
                    form.words(),
                    deadline,
                    AmendmentForm.plain(form.getKept()),
                    asked,
                    form.settles()));
            Problems.done("tenderamendment.done", number);
            Faces.redirect("tender/view/%s#amendment-%s", holds.reference(), String.valueOf(number));
        } catch (DomainProblem problem) {
            tell(problem);
        }
    }

    private void tell(DomainProblem problem) {
        if (problem.code().equals("AMENDMENT_MEANWHILE")) {
            known = amendments.countOf(id());
            form.follow(TenderWording.of(getTender()));
            compared = true;
        }
        String field = FIELDS.get(problem.code());
        if (field == null) {
            Problems.show(problem);
        } else {
            Problems.at(field, problem);
        }
    }
}
