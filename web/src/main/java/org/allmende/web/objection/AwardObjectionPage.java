package org.allmende.web.objection;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.allmende.award.AssessmentLine;
import org.allmende.award.AssessmentSummary;
import org.allmende.award.Award;
import org.allmende.award.AwardStatus;
import org.allmende.award.Awards;
import org.allmende.award.objection.Objection;
import org.allmende.award.objection.ObjectionStatus;
import org.allmende.award.objection.Objections;
import org.allmende.award.objection.RecordClaim;
import org.allmende.award.objection.RecordCourtEnd;
import org.allmende.award.objection.RejectObjection;
import org.allmende.award.objection.UpholdObjection;
import org.allmende.bid.Bids;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The council reads an objection; another officer than the one who decided the award answers; claims and their ends are recorded. */
@Named
@ViewScoped
@Page(view = "/award/objection", access = PageAccess.REQUIRES, permission = Permission.ANSWER_OBJECTION)
public class AwardObjectionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** At which field a problem is shown; all else stands in the summary. */
    private static final Map<String, String> FIELDS = Map.of(
            "OBJECTION_REASONS_LENGTH", "reasons",
            "TENDER_CANCEL_NEEDS_REASON", "publicReason",
            "OBJECTION_CLAIM_REFERENCE", "reference",
            "OBJECTION_CLAIM_DAY", "notified",
            "OBJECTION_COURT_REFERENCE", "courtReference");

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String award;

    @Inject
    @Param(pathIndex = 1)
    private @Nullable String number;

    /** What the reader is about to do: {@code uphold}, {@code claim}, {@code aside}; else the first thing possible. */
    @Inject
    @Param
    private @Nullable String choice;

    @Inject
    private ObjectionLook look;

    @Inject
    private Awards awards;

    @Inject
    private Objections objections;

    @Inject
    private Tenders tenders;

    @Inject
    private Bids bids;

    @Inject
    private Organisations organisations;

    @Inject
    private Access access;

    @Inject
    private Turns turns;

    @Inject
    private RejectObjection rejectObjection;

    @Inject
    private UpholdObjection upholdObjection;

    @Inject
    private RecordClaim recordClaim;

    @Inject
    private RecordCourtEnd recordCourtEnd;

    private @Nullable String reasons;
    private @Nullable String publicReason;
    private @Nullable String reference;
    private @Nullable LocalDate notified;
    private @Nullable String courtReference;

    public Award getAward() {
        Award found = look.award(award);
        access.demand(Permission.ANSWER_OBJECTION, found.councilId());
        return found;
    }

    public Objection getObjection() {
        return Optional.ofNullable(number)
                .filter(text -> text.matches("[1-9]\\d{0,5}"))
                .flatMap(text -> objections.find(getAward().id(), Integer.parseInt(text)))
                .orElseThrow(NotFound::new);
    }

    public Tender getTender() {
        return tenders.get(getAward().tenderId());
    }

    public String getBidder() {
        return organisations.get(getObjection().organisation()).name();
    }

    private AssessmentSummary summary() {
        return awards.summaryFor(getAward().id(), getObjection().organisation()).orElseThrow(NotFound::new);
    }

    /** The bid's reference, under which its summary is read. */
    public String getBid() {
        return bids.get(summary().bidId()).reference();
    }

    /** The criterion that it is about, as number and title; null: left open. */
    public @Nullable String getCriterion() {
        return awards.lines(summary()).stream()
                .filter(line -> getObjection().criterion().orElse(0) == line.number())
                .map(AwardObjectionPage::words)
                .findFirst()
                .orElse(null);
    }

    private static String words(AssessmentLine line) {
        return line.number() + " " + line.title();
    }

    public @Nullable TurnView getTurn() {
        return turns.of(getObjection().id().value());
    }

    /** Whether the reader has decided the award, and so does not answer. */
    public boolean isDecider() {
        return Acting.current()
                .personId()
                .filter(getAward().decidedBy()::equals)
                .isPresent();
    }

    public boolean isAnswerable() {
        return getObjection().isOpen() && !isDecider() && !isClaiming();
    }

    public boolean isUpholding() {
        return "uphold".equals(choice);
    }

    /** Whether a claim can be recorded: while no contract can follow yet. */
    public boolean isClaimable() {
        return getObjection().status().next().contains(ObjectionStatus.CLAIMED)
                && getAward().status() == AwardStatus.STANDSTILL;
    }

    public boolean isClaiming() {
        return isClaimable() && "claim".equals(choice);
    }

    public boolean isInCourt() {
        return getObjection().status() == ObjectionStatus.CLAIMED;
    }

    public boolean isSettingAside() {
        return "aside".equals(choice);
    }

    public void reject() {
        RejectObjection.Command command =
                new RejectObjection.Command(getObjection().id(), plain(reasons));
        attempt(() -> rejectObjection.reject(command), "objection.reject.done");
    }

    public void uphold() {
        UpholdObjection.Command command =
                new UpholdObjection.Command(getObjection().id(), plain(reasons), plain(publicReason));
        attempt(() -> upholdObjection.uphold(command), "objection.uphold.done");
    }

    public void claim() {
        LocalDate day = notified;
        if (day == null) {
            Problems.at("notified", "layout.required");
            return;
        }
        RecordClaim.Command command = new RecordClaim.Command(getObjection().id(), plain(reference), day);
        attempt(() -> recordClaim.record(command), "objection.claim.done");
    }

    public void endInCourt() {
        RecordCourtEnd.Command command = new RecordCourtEnd.Command(
                getObjection().id(), isSettingAside(), plain(courtReference), isSettingAside() ? publicReason : null);
        attempt(() -> recordCourtEnd.record(command), "objection.court.done");
    }

    private void attempt(Runnable act, String done) {
        String back = "award/objection/" + getAward().reference() + "/"
                + getObjection().number();
        try {
            act.run();
        } catch (DomainProblem problem) {
            String field = FIELDS.get(problem.code());
            if (field == null) {
                throw problem;
            }
            Problems.at(field, problem);
            return;
        }
        Problems.done(done);
        Faces.redirect(back);
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    public @Nullable String getReasons() {
        return reasons;
    }

    public void setReasons(@Nullable String reasons) {
        this.reasons = reasons;
    }

    public @Nullable String getPublicReason() {
        return publicReason;
    }

    public void setPublicReason(@Nullable String publicReason) {
        this.publicReason = publicReason;
    }

    public @Nullable String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference;
    }

    public @Nullable LocalDate getNotified() {
        return notified;
    }

    public void setNotified(@Nullable LocalDate notified) {
        this.notified = notified;
    }

    public @Nullable String getCourtReference() {
        return courtReference;
    }

    public void setCourtReference(@Nullable String courtReference) {
        this.courtReference = courtReference;
    }
}
