package org.allmende.web.tenderquestion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisations;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.question.ChangeToMake;
import org.allmende.tender.question.TenderQuestion;
import org.allmende.tender.question.TenderQuestions;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.PhaseMemo;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** The register of a tender's questions: for everybody what is published, for officers what waits, for askers their own. */
@Named
@RequestScoped
@Page(view = "/tender/questions", access = PageAccess.PUBLIC)
public class TenderQuestionsPage {

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private QuestionReader reader;

    @Inject
    private TenderQuestions questions;

    @Inject
    private Organisations organisations;

    private @Nullable Tender tender;

    public Tender getTender() {
        if (tender == null) {
            tender = reader.tender(reference);
        }
        return tender;
    }

    public String getCouncil() {
        return organisations.get(getTender().councilId()).name();
    }

    /** The last instant for questions; null where the tender takes none. */
    public @Nullable Instant getUntil() {
        return reader.until(getTender());
    }

    public @Nullable Instant getDeadline() {
        return getTender().deadline().map(last -> last.at()).orElse(null);
    }

    public boolean isOpen() {
        return reader.isOpen(getTender());
    }

    public boolean isOfficer() {
        return reader.isOfficer(getTender());
    }

    /** What is published, in the order of the numbers. */
    public List<QuestionLine> getPublished() {
        return lines().stream()
                .filter(line -> line.answer() != null || line.reasons() != null)
                .toList();
    }

    /** What waits or was left without an answer. */
    public List<QuestionLine> getOthers() {
        return lines().stream()
                .filter(line -> line.answer() == null && line.reasons() == null)
                .toList();
    }

    /** What answers have promised to change and the council still has to publish. */
    public List<ChangeToMake> getChanges() {
        return PhaseMemo.once(
                "changes",
                getTender().id(),
                () -> questions.changesToMake(getTender().id()));
    }

    private List<QuestionLine> lines() {
        return PhaseMemo.once("register", getTender().id(), this::read);
    }

    private List<QuestionLine> read() {
        TenderId id = getTender().id();
        Set<Integer> own = Acting.current()
                .personId()
                .map(person -> questions.numbersAskedBy(person, id))
                .orElse(Set.of());
        Map<Integer, Integer> settled = questions.settledIn(id);
        boolean officer = isOfficer();
        boolean answerable = officer && TenderQuestion.isAnswerable(getTender(), reader.now());
        return questions.of(id).stream()
                .map(question -> QuestionLine.of(
                        question,
                        own.contains(question.number()),
                        officer,
                        settled.get(question.number()),
                        answerable ? "/tender/answer/" + getTender().reference() + "/" + question.number() : null,
                        reader.now()))
                .toList();
    }
}
