package org.allmende.web.money;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.identity.Access;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.money.clawback.ClawBack;
import org.allmende.money.clawback.ClawBackStatus;
import org.allmende.money.clawback.ClawBacks;
import org.allmende.money.clawback.CorrectPaidResult;
import org.allmende.money.clawback.CreditNotes;
import org.allmende.money.clawback.DecideClawBack;
import org.allmende.money.clawback.GiveCreditNote;
import org.allmende.money.clawback.GiveCreditNoteFile;
import org.allmende.money.clawback.OwedBack;
import org.allmende.money.clawback.PaidOutcomes;
import org.allmende.money.clawback.RaiseClawBack;
import org.allmende.money.clawback.ReplyToClawBack;
import org.allmende.money.clawback.WithdrawClawBack;
import org.allmende.money.invoice.InvoiceFault;
import org.allmende.money.invoice.UblReader;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** What was paid for a milestone and does not stand: claimed back or corrected, replied to, decided, credited. For the two sides. */
@Named
@ViewScoped
@Page(access = PageAccess.SIGNED_IN, view = "/milestone/clawback")
public class MilestoneClawBackPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Contracts contracts;

    @Inject
    private ClawBacks clawBacks;

    @Inject
    private CreditNotes notes;

    @Inject
    private Access access;

    @Inject
    private Turns turns;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    @Inject
    private RaiseClawBack raiseClawBack;

    @Inject
    private CorrectPaidResult correctPaidResult;

    @Inject
    private ReplyToClawBack replyToClawBack;

    @Inject
    private DecideClawBack decideClawBack;

    @Inject
    private WithdrawClawBack withdrawClawBack;

    @Inject
    private GiveCreditNote giveCreditNote;

    @Inject
    private GiveCreditNoteFile giveCreditNoteFile;

    private UUID id;
    private boolean provider;
    private boolean manager;
    private boolean finance;
    private @Nullable Long quantity;
    private @Nullable Boolean accepts;
    private @Nullable String words;
    private @Nullable String evidence;
    private @Nullable String number;
    private LocalDate issuedOn;
    private transient @Nullable Part part;
    private List<String> faults = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    public MilestoneClawBackPage() {}

    @PostConstruct
    void load() {
        Milestone milestone =
                contracts.milestoneByReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        id = milestone.id().value();
        provider =
                access.may(Permission.REPLY_TO_CLAW_BACK, milestone.contract().providerId());
        manager = access.may(Permission.RAISE_CLAW_BACK, milestone.contract().councilId());
        finance = access.may(Permission.DECIDE_CLAW_BACK, milestone.contract().councilId());
        if (!provider
                && !access.may(
                        Permission.READ_COUNCIL_FILES, milestone.contract().councilId())
                && !access.may(
                        Permission.READ_ORGANISATION_FILES, milestone.contract().providerId())) {
            throw new AccessRefused(Permission.RAISE_CLAW_BACK);
        }
        ClawBack open = getOpen();
        quantity = open == null ? null : (Long) open.quantity();
        issuedOn = London.dayOf(clock.instant());
    }

    public void raise() {
        act(() -> raiseClawBack.raise(
                new RaiseClawBack.Command(new MilestoneId(id), count(), text(words), text(evidence))));
    }

    public void correct() {
        act(() -> correctPaidResult.correct(
                new CorrectPaidResult.Command(new MilestoneId(id), count(), text(words), text(evidence))));
    }

    public void reply() {
        act(() -> replyToClawBack.reply(
                new ReplyToClawBack.Command(open().id(), Boolean.TRUE.equals(accepts), text(words))));
    }

    public void decide() {
        act(() -> decideClawBack.decide(new DecideClawBack.Command(open().id(), count(), text(words))));
    }

    public void withdraw() {
        act(() -> withdrawClawBack.withdraw(new WithdrawClawBack.Command(open().id())));
    }

    public void credit() {
        act(() -> giveCreditNote.give(new GiveCreditNote.Command(credited().id(), text(number), issuedOn)));
    }

    /** Takes the file if it gives back exactly what is owed; else says what is wrong in it. */
    public void creditFile() throws IOException {
        faults = new ArrayList<>();
        if (part == null) {
            return;
        }
        ClawBack owed = credited();
        try (InputStream stream = part.getInputStream()) {
            byte[] file = stream.readNBytes(UblReader.MOST + 1);
            for (InvoiceFault fault : notes.faults(UblReader.read(file), owed)) {
                faults.add(words(fault));
            }
            if (!faults.isEmpty()) {
                return;
            }
            giveCreditNoteFile.give(new GiveCreditNoteFile.Command(owed.id(), file));
        } catch (DomainProblem problem) {
            Problems.at("file", problem);
            return;
        }
        done();
    }

    private String words(InvoiceFault fault) {
        String said = messages.with("invoice.fault." + fault.key(), fault.args().toArray());
        return fault.rule().isEmpty() ? said : said + " (" + fault.rule() + ")";
    }

    private void act(Runnable step) {
        try {
            step.run();
        } catch (DomainProblem problem) {
            String field =
                    switch (problem.code()) {
                        case "CLAW_BACK_QUANTITY" -> "quantity";
                        case "CLAW_BACK_WORDS_LENGTH" -> "words";
                        case "CREDIT_NOTE_NEEDS_NUMBER" -> "number";
                        case "CREDIT_NOTE_DAY_AHEAD" -> "issuedOn";
                        default -> throw problem;
                    };
            Problems.at(field, problem);
            return;
        }
        done();
    }

    private void done() {
        Problems.done("clawback.done");
        Faces.redirect("milestone/clawback/%s", getMilestone().reference());
    }

    private long count() {
        return quantity == null ? 0 : quantity;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private ClawBack open() {
        ClawBack open = getOpen();
        if (open == null) {
            throw new DomainProblem("CLAW_BACK_STEP_NOT_POSSIBLE");
        }
        return open;
    }

    private ClawBack credited() {
        ClawBack credited = getToCredit();
        if (credited == null) {
            throw new DomainProblem("CREDIT_NOTE_GIVEN_ALREADY");
        }
        return credited;
    }

    public Milestone getMilestone() {
        return contracts.milestone(new MilestoneId(id));
    }

    /** The newest first. */
    public List<ClawBack> getAll() {
        List<ClawBack> all = new ArrayList<>(clawBacks.ofMilestone(new MilestoneId(id)));
        Collections.reverse(all);
        return all;
    }

    /** The one about which somebody still has to say something; null for none. */
    public @Nullable ClawBack getOpen() {
        return getAll().stream()
                .filter(one -> one.status().isOpen())
                .findFirst()
                .orElse(null);
    }

    /** The oldest decided one that waits for its credit note; null for none. */
    public @Nullable ClawBack getToCredit() {
        return clawBacks.ofMilestone(new MilestoneId(id)).stream()
                .filter(one -> one.isOwed() && notes.of(one.id()).isEmpty())
                .findFirst()
                .orElse(null);
    }

    public PaidOutcomes getPaid() {
        return clawBacks.paid(getMilestone());
    }

    /** What the reader can do here now, as the end of a key: raise, correct, reply, decide; null for nothing. */
    public @Nullable String getAct() {
        ClawBack open = getOpen();
        if (open == null) {
            if (manager && getClaimable() > 0) {
                return "raise";
            }
            return provider && getPaid().left() > 0 ? "correct" : null;
        }
        if (open.status() == ClawBackStatus.OPEN) {
            return provider ? "reply" : null;
        }
        return finance && !isMine(open) ? "decide" : null;
    }

    private static boolean isMine(ClawBack open) {
        return open.raisedBy().equals(Acting.current().requirePerson());
    }

    /** Whether it waits for a second person of the reader's own office. */
    public boolean isForAnother() {
        ClawBack open = getOpen();
        return finance && open != null && open.status() == ClawBackStatus.DECISION && isMine(open);
    }

    /** The most that can be claimed back or corrected by the reader. */
    public long getMost() {
        return provider ? getPaid().left() : getClaimable();
    }

    private long getClaimable() {
        return getPaid().claimable(London.dayOf(clock.instant()));
    }

    public boolean isWithdrawable() {
        ClawBack open = getOpen();
        return manager && open != null && !open.isCorrection();
    }

    /** Whether the reader hands in a credit note now. */
    public boolean isCrediting() {
        return (provider || finance) && getToCredit() != null;
    }

    /** What is owed back if it is decided as it was raised; null where nothing is open. */
    public @Nullable OwedBack getOwed() {
        ClawBack open = getOpen();
        PaidOutcomes paid = getPaid();
        return open == null || open.quantity() > paid.left() ? null : paid.owed(open.quantity());
    }

    /** What was paid for those that stand now. */
    public Money getStands() {
        PaidOutcomes paid = getPaid();
        return paid.amount().minus(paid.back());
    }

    public @Nullable LocalDate getLast() {
        return getPaid().lastDay().orElse(null);
    }

    public @Nullable TurnView getTurn() {
        ClawBack open = getOpen();
        ClawBack shown = open == null ? getToCredit() : open;
        return shown == null ? null : turns.of(shown.id().value());
    }

    public List<String> getFaults() {
        return List.copyOf(faults);
    }

    public @Nullable Long getQuantity() {
        return quantity;
    }

    public void setQuantity(@Nullable Long outcomes) {
        quantity = outcomes;
    }

    public @Nullable Boolean getAccepts() {
        return accepts;
    }

    public void setAccepts(@Nullable Boolean yes) {
        accepts = yes;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String typed) {
        words = typed;
    }

    public @Nullable String getEvidence() {
        return evidence;
    }

    public void setEvidence(@Nullable String typed) {
        evidence = typed;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String typed) {
        number = typed;
    }

    public LocalDate getIssuedOn() {
        return issuedOn;
    }

    public void setIssuedOn(LocalDate day) {
        issuedOn = day;
    }

    public @Nullable Part getPart() {
        return part;
    }

    public void setPart(@Nullable Part chosen) {
        part = chosen;
    }
}
