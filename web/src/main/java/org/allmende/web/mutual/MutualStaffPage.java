package org.allmende.web.mutual;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.allmende.calendar.London;
import org.allmende.mutual.Mutual;
import org.allmende.mutual.MutualStatus;
import org.allmende.mutual.transfer.QuestionState;
import org.allmende.mutual.transfer.RecordStaffQuestion;
import org.allmende.mutual.transfer.StaffPoint;
import org.allmende.mutual.transfer.TransferPlan;
import org.allmende.mutual.transfer.Transfers;
import org.allmende.shared.DatabaseClock;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** What the circle has to ask about employment and pensions, with whom, and how far each question is. */
@Named
@ViewScoped
@Page(view = "/mutual/staff", access = PageAccess.SIGNED_IN)
public class MutualStaffPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    @Param
    private @Nullable String question;

    @Inject
    private MutualReader reader;

    @Inject
    private Transfers transfers;

    @Inject
    private DatabaseClock clock;

    @Inject
    private RecordStaffQuestion recordStaffQuestion;

    private @Nullable QuestionState state;
    private @Nullable String note;
    private int saves;
    private transient @Nullable Mutual mutual;
    private transient @Nullable List<StaffPoint> points;

    @PostConstruct
    void read() {
        getMutual();
        if (question != null) {
            StaffPoint point = getPoint();
            state = point.state();
            note = point.note();
            saves = point.saves();
        }
    }

    public Mutual getMutual() {
        if (mutual == null) {
            mutual = reader.ofCircle(reference);
        }
        return mutual;
    }

    public boolean isGoingOn() {
        return getMutual().status() != MutualStatus.ENDED;
    }

    public List<StaffPoint> getPoints() {
        if (points == null) {
            points = transfers.questions(getMutual().id());
        }
        return points;
    }

    /** Those that nobody has to think of any more. */
    public long getSettled() {
        return getPoints().stream().filter(MutualWork::isSettled).count();
    }

    /** Which shape a state has. */
    public String kind(QuestionState of) {
        return switch (of) {
            case OPEN -> "todo";
            case ASKED -> "doing";
            case ANSWERED -> "done";
            case NOT_NEEDED -> "none";
        };
    }

    public boolean isOneQuestion() {
        return question != null;
    }

    public StaffPoint getPoint() {
        return getPoints().stream()
                .filter(point -> point.question().name().equals(question))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public QuestionState[] getStates() {
        return QuestionState.values();
    }

    /** When the transfer is to be; null before it is planned. */
    public @Nullable TransferPlan getTransfer() {
        return transfers.plan(getMutual().id()).orElse(null);
    }

    /** Whether the last day for the employee liability information is over. */
    public boolean isInformationLate() {
        TransferPlan plan = getTransfer();
        return plan != null && plan.informationDue().isBefore(today());
    }

    private LocalDate today() {
        return London.dayOf(clock.now());
    }

    public void save() {
        recordStaffQuestion.record(new RecordStaffQuestion.Command(
                getMutual().id(),
                getPoint().question(),
                state == null ? QuestionState.OPEN : state,
                note == null ? "" : note,
                saves));
        Problems.done("mutual.tupe.saved");
        Faces.redirect(Faces.getRequestContextPath() + "/mutual/staff/" + reference);
    }

    public @Nullable QuestionState getState() {
        return state;
    }

    public void setState(@Nullable QuestionState state) {
        this.state = state;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }
}
