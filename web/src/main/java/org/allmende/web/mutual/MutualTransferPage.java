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
import org.allmende.mutual.transfer.AddTransferStep;
import org.allmende.mutual.transfer.Counterpart;
import org.allmende.mutual.transfer.PlanTransfer;
import org.allmende.mutual.transfer.ReviseTransferStep;
import org.allmende.mutual.transfer.StepState;
import org.allmende.mutual.transfer.TransferPlan;
import org.allmende.mutual.transfer.TransferStep;
import org.allmende.mutual.transfer.TransferStepId;
import org.allmende.mutual.transfer.Transfers;
import org.allmende.shared.DatabaseClock;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The way from the award to the first day: dated steps, who sees to each, plan beside what was done. */
@Named
@ViewScoped
@Page(view = "/mutual/transfer", access = PageAccess.SIGNED_IN)
public class MutualTransferPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    @Param
    private @Nullable String step;

    @Inject
    private MutualReader reader;

    @Inject
    private Transfers transfers;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Messages messages;

    @Inject
    private PlanTransfer planTransfer;

    @Inject
    private AddTransferStep addTransferStep;

    @Inject
    private ReviseTransferStep reviseTransferStep;

    private @Nullable LocalDate day;
    private int saves;
    private @Nullable String title;
    private @Nullable LocalDate due;
    private @Nullable StepForm form;
    private transient @Nullable Mutual mutual;
    private transient @Nullable List<TransferStep> steps;

    @PostConstruct
    void read() {
        TransferPlan plan = getPlan();
        day = plan == null ? null : plan.transferOn();
        saves = plan == null ? 0 : plan.saves();
        if (step != null) {
            form = new StepForm(getStep());
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

    public @Nullable TransferPlan getPlan() {
        return transfers.plan(getMutual().id()).orElse(null);
    }

    public List<TransferStep> getSteps() {
        if (steps == null) {
            steps = transfers.steps(getMutual().id());
        }
        return steps;
    }

    public boolean isOneStep() {
        return form != null;
    }

    public TransferStep getStep() {
        return getSteps().stream()
                .filter(known -> known.id().value().toString().equals(step))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What a step is called. */
    public String name(TransferStep of) {
        return of.title().orElseGet(() -> messages.get("mutual.step." + of.kind()));
    }

    /** Which shape a step has: late ones warn. */
    public String kind(TransferStep of) {
        return switch (of.state()) {
            case OPEN -> isLate(of) ? "warn" : "todo";
            case DOING -> isLate(of) ? "warn" : "doing";
            case DONE -> "done";
            case DROPPED -> "none";
        };
    }

    public boolean isLate(TransferStep of) {
        return of.isWaiting() && of.daysLate(getToday()) > 0;
    }

    /** Days by which it was done, or is by now, later than planned. */
    public long daysLate(TransferStep of) {
        return of.daysLate(getToday());
    }

    public LocalDate getToday() {
        return London.dayOf(clock.now());
    }

    public Counterpart[] getOwners() {
        return Counterpart.values();
    }

    public StepState[] getStates() {
        return StepState.values();
    }

    public void plan() {
        if (day == null) {
            Problems.at("day", "layout.required.choice");
            return;
        }
        planTransfer.plan(new PlanTransfer.Command(getMutual().id(), day, saves));
        again("mutual.transfer.planned");
    }

    public void add() {
        if (due == null) {
            Problems.at("due", "layout.required.choice");
            return;
        }
        addTransferStep.add(new AddTransferStep.Command(getMutual().id(), title == null ? "" : title, due));
        again("mutual.transfer.added");
    }

    public void revise() {
        StepForm typed = form;
        if (typed == null) {
            throw new NotFound();
        }
        reviseTransferStep.revise(new ReviseTransferStep.Command(
                getMutual().id(), new TransferStepId(typed.id()), typed.terms(), typed.saves()));
        again("mutual.transfer.revised");
    }

    private void again(String done) {
        Problems.done(done);
        Faces.redirect(Faces.getRequestContextPath() + "/mutual/transfer/" + reference);
    }

    public @Nullable StepForm getForm() {
        return form;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable LocalDate getDue() {
        return due;
    }

    public void setDue(@Nullable LocalDate due) {
        this.due = due;
    }
}
