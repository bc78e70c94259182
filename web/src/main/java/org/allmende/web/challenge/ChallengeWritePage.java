package org.allmende.web.challenge;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.EoiStatus;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.ExpressionPart;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.PartId;
import org.allmende.challenge.ParticipantId;
import org.allmende.challenge.ProtectiveRoute;
import org.allmende.challenge.SubmitExpression;
import org.allmende.challenge.WithdrawExpression;
import org.allmende.challenge.assistance.Assistance;
import org.allmende.challenge.assistance.Assistances;
import org.allmende.challenge.assistance.Consent;
import org.allmende.challenge.assistance.SendAssisted;
import org.allmende.challenge.assistance.WithdrawAssisted;
import org.allmende.challenge.decision.Decisions;
import org.allmende.challenge.team.Comments;
import org.allmende.challenge.team.EndParticipation;
import org.allmende.challenge.team.Participant;
import org.allmende.challenge.team.Participants;
import org.allmende.document.DocumentView;
import org.allmende.document.Documents;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.register.Service;
import org.allmende.shared.DomainProblem;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.PhaseMemo;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** A body writes its expression of interest, alone or with others: the list of tasks, and sending it. */
@Named
@ViewScoped
@Page(view = "/challenge/write", access = PageAccess.REQUIRES, permission = Permission.READ_DRAFT)
public class ChallengeWritePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private EoiReader names;

    @Inject
    private DraftReader reader;

    @Inject
    private Expressions expressions;

    @Inject
    private Access access;

    @Inject
    private Participants participants;

    @Inject
    private Comments comments;

    @Inject
    private EndParticipation endParticipation;

    @Inject
    private SubmitExpression submitExpression;

    @Inject
    private WithdrawExpression withdrawExpression;

    @Inject
    private Assistances assistances;

    @Inject
    private Documents documents;

    @Inject
    private SendAssisted sendAssisted;

    @Inject
    private WithdrawAssisted withdrawAssisted;

    @Inject
    private Decisions decisions;

    @Inject
    private Clock clock;

    private final ConsentForm consent = new ConsentForm();
    private boolean knowsOfCompetition;
    private transient @Nullable ExpressionOfInterest expression;
    private transient @Nullable List<ExpressionPart> parts;
    private transient @Nullable Map<PartId, Long> open;

    /**
     * The parts of one organisation.
     *
     * @param participant null: the body itself
     */
    public record PartGroup(String name, @Nullable Participant participant, List<PartRow> rows) {}

    /**
     * A part in the list of tasks.
     *
     * @param link empty once nothing can be written any more
     * @param comments how many wait to be settled
     */
    public record PartRow(ExpressionPart part, String link, boolean own, long comments) {

        public String status() {
            return part.isComplete() ? "done" : part.isStarted() ? "doing" : "todo";
        }
    }

    public ExpressionOfInterest getExpression() {
        if (expression == null) {
            expression = reader.read(reference);
        }
        return expression;
    }

    public Service getService() {
        return names.service(getExpression());
    }

    /** What the council may lawfully do for a fair chance in this service. */
    public List<ProtectiveRoute> getRoutes() {
        return ProtectiveRoute.of(getService(), London.dayOf(clock.instant()));
    }

    public String getBody() {
        return names.bodyOf(getExpression());
    }

    /** What the law asks of the body, and of each that takes part, as far as the reader may read it. */
    public List<PartGroup> getGroups() {
        return PhaseMemo.once("part-groups", getExpression().id(), this::groups);
    }

    private List<PartGroup> groups() {
        List<PartGroup> groups = new ArrayList<>();
        groups.add(new PartGroup(getBody(), null, rows(null)));
        for (Participant participant : participants.of(getExpression().id())) {
            groups.add(new PartGroup(participant.name(), participant, rows(participant)));
        }
        return groups.stream().filter(group -> !group.rows().isEmpty()).toList();
    }

    private List<PartRow> rows(@Nullable Participant participant) {
        ParticipantId owner = participant == null ? null : participant.id();
        return getParts().stream()
                .filter(part -> Objects.equals(part.participant().orElse(null), owner))
                .filter(part -> reader.mayRead(getExpression(), part))
                .map(part -> new PartRow(
                        part,
                        isDraft()
                                ? "/challenge/part/" + getExpression().reference() + "/"
                                        + part.id().value()
                                : "",
                        isDraft() && reader.mayWrite(getExpression(), part),
                        open().getOrDefault(part.id(), 0L)))
                .toList();
    }

    private Map<PartId, Long> open() {
        if (open == null) {
            open = comments.openIn(getExpression().id());
        }
        return open;
    }

    private List<ExpressionPart> getParts() {
        if (parts == null) {
            parts = expressions.partsOf(getExpression().id());
        }
        return parts;
    }

    public long getOpenParts() {
        return getParts().stream().filter(found -> !found.isComplete()).count();
    }

    /** Whether the reader writes for the body, and may name who takes part. */
    public boolean isLeading() {
        return access.may(Permission.DRAFT_EXPRESSION, getExpression().organisation());
    }

    /** What is known of the one who enters it for the body; null where the body does it itself. */
    public @Nullable Assistance getAssistance() {
        return assistances.of(getExpression().id()).orElse(null);
    }

    /** Whether the reader enters it for the body. */
    public boolean isHelping() {
        return !isLeading() && assistances.mayHelp(getExpression().id());
    }

    /** The scans of what came on paper. */
    public List<DocumentView> getScans() {
        return documents.of(getExpression().id().value());
    }

    /** In whose name the reader takes part and may leave again. */
    public List<Participant> getLeaving() {
        return isDraft() ? participants.ofActor(getExpression().id(), Permission.DRAFT_EXPRESSION) : List.of();
    }

    public boolean isDraft() {
        return getExpression().status() == EoiStatus.DRAFT;
    }

    public boolean isWithdrawable() {
        return getExpression().status().canBecome(EoiStatus.WITHDRAWN)
                && ((isHelping() && !isDecider())
                        || access.may(
                                Permission.WITHDRAW_EXPRESSION, getExpression().organisation()));
    }

    /** Whether the reader helps the body and is one of the officers who decide on it. */
    public boolean isDecider() {
        return isHelping()
                && decisions.of(getExpression().id()).stream()
                        .anyMatch(decision -> decision.isBy(Acting.current().requirePerson()));
    }

    /** @param participant the reader's own, its id in text */
    public void leave(String participant) {
        endParticipation.end(new EndParticipation.Command(new ParticipantId(UUID.fromString(participant))));
        Problems.done("challenge.team.left");
        Faces.redirect("challenge/list");
    }

    public void submit() {
        EoiId eoi = getExpression().id();
        if (isHelping()) {
            sendAssisted.send(new SendAssisted.Command(eoi, knowsOfCompetition));
        } else {
            submitExpression.submit(new SubmitExpression.Command(eoi, knowsOfCompetition));
        }
        Problems.done("challenge.write.sent");
        Faces.redirect(Faces.getRequestContextPath() + getExpression().link());
    }

    public void withdraw() {
        boolean wasPublic = getExpression().isPublic();
        EoiId eoi = getExpression().id();
        if (isHelping()) {
            Consent agreed = wasPublic ? consent.read() : null;
            if (wasPublic && agreed == null) {
                return;
            }
            try {
                withdrawAssisted.withdraw(new WithdrawAssisted.Command(eoi, agreed));
            } catch (DomainProblem problem) {
                ConsentForm.show(problem, "withdraw");
                return;
            }
        } else {
            withdrawExpression.withdraw(new WithdrawExpression.Command(eoi));
        }
        Problems.done("challenge.write.withdrawn");
        Faces.redirect(
                Faces.getRequestContextPath() + (wasPublic ? getExpression().link() : "/challenge/list"));
    }

    public ConsentForm getConsent() {
        return consent;
    }

    public boolean isKnowsOfCompetition() {
        return knowsOfCompetition;
    }

    public void setKnowsOfCompetition(boolean knowsOfCompetition) {
        this.knowsOfCompetition = knowsOfCompetition;
    }
}
