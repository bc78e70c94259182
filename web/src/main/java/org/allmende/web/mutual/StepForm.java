package org.allmende.web.mutual;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.allmende.mutual.transfer.Counterpart;
import org.allmende.mutual.transfer.StepState;
import org.allmende.mutual.transfer.StepTerms;
import org.allmende.mutual.transfer.TransferStep;
import org.jspecify.annotations.Nullable;

/** A step of a transfer as a form holds it. */
public class StepForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UUID id;
    private final int saves;
    private LocalDate plannedOn;
    private Counterpart owner;
    private @Nullable String ownerName;
    private StepState state;
    private @Nullable LocalDate doneOn;
    private @Nullable String note;

    StepForm(TransferStep step) {
        id = step.id().value();
        saves = step.saves();
        plannedOn = step.plannedOn();
        owner = step.owner();
        ownerName = step.ownerName();
        state = step.state();
        doneOn = step.doneOn().orElse(null);
        note = step.note();
    }

    StepTerms terms() {
        return new StepTerms(
                plannedOn, owner, ownerName == null ? "" : ownerName, state, doneOn, note == null ? "" : note);
    }

    UUID id() {
        return id;
    }

    int saves() {
        return saves;
    }

    public LocalDate getPlannedOn() {
        return plannedOn;
    }

    public void setPlannedOn(LocalDate plannedOn) {
        this.plannedOn = plannedOn;
    }

    public Counterpart getOwner() {
        return owner;
    }

    public void setOwner(Counterpart owner) {
        this.owner = owner;
    }

    public @Nullable String getOwnerName() {
        return ownerName;
    }

    public void setOwnerName(@Nullable String ownerName) {
        this.ownerName = ownerName;
    }

    public StepState getState() {
        return state;
    }

    public void setState(StepState state) {
        this.state = state;
    }

    public @Nullable LocalDate getDoneOn() {
        return doneOn;
    }

    public void setDoneOn(@Nullable LocalDate doneOn) {
        this.doneOn = doneOn;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }
}
