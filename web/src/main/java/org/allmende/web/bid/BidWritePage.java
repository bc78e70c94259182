package org.allmende.web.bid;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.allmende.availability.Disturbance;
import org.allmende.bid.AskedConditions;
import org.allmende.bid.Bid;
import org.allmende.bid.BidCheck;
import org.allmende.bid.BidContent;
import org.allmende.bid.BidShelf;
import org.allmende.bid.BidStatus;
import org.allmende.bid.Drafts;
import org.allmende.bid.Receipt;
import org.allmende.bid.RestoreBid;
import org.allmende.bid.SealedBid;
import org.allmende.bid.SealedBids;
import org.allmende.bid.StartBid;
import org.allmende.bid.WithdrawBid;
import org.allmende.document.DocumentView;
import org.allmende.evaluation.compliance.ComplianceCheck;
import org.allmende.evaluation.compliance.ComplianceChecks;
import org.allmende.identity.Organisations;
import org.allmende.tender.Criterion;
import org.allmende.tender.ParticipationCondition;
import org.allmende.tender.Tender;
import org.allmende.web.availability.DisturbanceReader;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.TurnView;
import org.allmende.web.tenderamendment.AmendmentReader;
import org.allmende.web.tenderamendment.AmendmentView;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The workspace of a bid: what is to do, what is stored, what is sent. */
@Named
@ViewScoped
@Page(access = PageAccess.SIGNED_IN)
public class BidWritePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private OwnBid own;

    @Inject
    private Drafts drafts;

    @Inject
    private SealedBids sealedBids;

    @Inject
    private ComplianceChecks checks;

    @Inject
    private Organisations organisations;

    @Inject
    private StartBid startBid;

    @Inject
    private DisturbanceReader disturbanceReader;

    @Inject
    private AmendmentReader amendmentReader;

    @Inject
    private RestoreBid restoreBid;

    @Inject
    private WithdrawBid withdrawBid;

    @Inject
    private Messages messages;

    private @Nullable String readingKey;
    private @Nullable String bidReference;

    @PostConstruct
    void load() {
        bidReference = own.of(reference).reference();
    }

    public Bid getBid() {
        return own.of(bidReference);
    }

    public Tender getTender() {
        return own.tender(getBid());
    }

    public String getOrganisation() {
        return organisations.get(getBid().organisation()).name();
    }

    public boolean isWritable() {
        return own.mayWrite(getBid());
    }

    /** Whether the reader is one of those who write and send. */
    public boolean isWriter() {
        return own.isWriter(getBid());
    }

    /** Whether the reader is of the organisation whose bid it is, which alone sends it. */
    public boolean isLead() {
        return own.isLead(getBid());
    }

    /** Whether the reader is of an organisation that has joined the bid. */
    public boolean isPartner() {
        return own.isPartner(getBid());
    }

    /** Whether the council has asked about it after the opening. */
    public boolean isAsked() {
        return checks.of(getBid().id()).flatMap(ComplianceCheck::askedAt).isPresent();
    }

    /** Whether there is something to read: a draft, or what two officers have opened. */
    public boolean isReadable() {
        return own.content(getBid()).isPresent();
    }

    public boolean isOpen() {
        return own.isOpen(getBid());
    }

    /** Whether the deadline has passed, and an officer has to decide after an outage whether everybody gets more time. */
    public boolean isUndecided() {
        return !isOpen() && disturbanceReader.waiting(getTender()).isPresent();
    }

    public long getMostMegabytes() {
        return BidShelf.MOST / 1024 / 1024;
    }

    public boolean isSent() {
        return getBid().status() == BidStatus.SUBMITTED;
    }

    public BidCheck getCheck() {
        return own.check(getBid());
    }

    /** What is written so far. */
    public BidContent getContent() {
        return own.draft(getBid()).orElse(BidContent.EMPTY);
    }

    public @Nullable Instant getSavedAt() {
        return drafts.savedAt(getBid().id()).orElse(null);
    }

    public List<DocumentView> getFiles() {
        return own.files(getBid());
    }

    public @Nullable Receipt getReceipt() {
        Bid bid = getBid();
        return bid.status() == BidStatus.DRAFT
                ? null
                : sealedBids.newest(bid.id()).map(SealedBid::receipt).orElse(null);
    }

    /** What was changed in the tender since the bid was sent or, while it was not, since it was begun. */
    public List<AmendmentView> getAmended() {
        Receipt receipt = getReceipt();
        return isOpen()
                ? amendmentReader.since(getTender(), receipt == null ? getBid().startedAt() : receipt.receivedAt())
                : List.of();
    }

    public List<Criterion> getCriteria() {
        return getTender().askedCriteria().stream()
                .filter(criterion -> criterion.kind().isScored())
                .toList();
    }

    public boolean isAnswered(Criterion criterion) {
        return !answer(criterion).isBlank();
    }

    /** Whether it says that the condition of participation is met, and where this is shown. */
    public boolean isShown(ParticipationCondition condition) {
        return own.draft(getBid())
                .flatMap(draft -> draft.condition(condition.id()))
                .filter(answer -> answer.met() && !answer.where().isBlank())
                .isPresent();
    }

    /** Whether the bid has to answer it: it holds for all lots, or for one that it bids for. */
    public boolean isAsked(ParticipationCondition condition) {
        return condition.lot().isEmpty()
                || own.draft(getBid())
                        .filter(draft -> AskedConditions.of(getTender(), draft).contains(condition))
                        .isPresent();
    }

    /** Whether it says that the condition of participation is not met. */
    public boolean fails(ParticipationCondition condition) {
        return own.draft(getBid()).filter(draft -> draft.fails(condition.id())).isPresent();
    }

    public int words(Criterion criterion) {
        String answer = answer(criterion).strip();
        return answer.isEmpty() ? 0 : answer.split("\\s+").length;
    }

    private String answer(Criterion criterion) {
        return own.draft(getBid()).map(draft -> draft.answer(criterion.id())).orElse("");
    }

    public boolean isPriced() {
        return own.draft(getBid())
                .map(BidContent::prices)
                .map(prices -> !prices.isEmpty())
                .orElse(false);
    }

    public TurnView getTurn() {
        Tender tender = getTender();
        if (isUndecided()) {
            return undecided(disturbanceReader.waiting(tender).orElseThrow());
        }
        String state =
                isOpen() ? (isSent() ? (isWritable() ? "replace" : "sent") : isWriter() ? "write" : "read") : "closed";
        String key = "bid.turn." + state;
        TurnView turn = TurnView.of(messages.get(key), messages.get(key + ".text"))
                .from(tender.publishedAt().orElse(null))
                .until(tender.deadline().map(deadline -> deadline.at()).orElse(null))
                .rule(messages.get("clock.TENDER_DEADLINE.rule"), messages.get("clock.TENDER_DEADLINE.law"))
                .ifNothing(messages.get(key + ".nothing"), null)
                .calendar("/api/tenders/" + tender.reference() + "/deadline.ics");
        return isWritable() || (isWriter() && isOpen() && !isSent()) ? turn.asYours() : turn;
    }

    private TurnView undecided(Disturbance disturbance) {
        String clock = "clock." + disturbance.due().rule().name();
        return TurnView.of(messages.get("bid.turn.undecided"), messages.get("bid.turn.undecided.text"))
                .from(disturbance.foundAt())
                .until(disturbance.due().at())
                .rule(messages.get(clock + ".rule"), messages.get(clock + ".law"))
                .ifNothing(messages.get(clock + ".ifnobody"), null);
    }

    /** Begins a version that will replace the sent one, or writes a withdrawn bid anew. */
    public void begin() {
        startBid.start(new StartBid.Command(getBid().tenderId(), getBid().organisation()));
        reload();
    }

    public void restore() {
        restoreBid.restore(new RestoreBid.Command(getBid().id(), readingKey == null ? "" : readingKey));
        Problems.done("bid.restored");
        reload();
    }

    public void withdraw() {
        withdrawBid.withdraw(getBid().id());
        Problems.done("bid.withdrawn");
        reload();
    }

    private void reload() {
        Faces.redirect("bid/write/%s", bidReference);
    }

    public @Nullable String getReadingKey() {
        return readingKey;
    }

    public void setReadingKey(@Nullable String key) {
        readingKey = key;
    }
}
