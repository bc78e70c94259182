package org.allmende.web.compliance;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.allmende.bid.Bid;
import org.allmende.bid.BidContent;
import org.allmende.bid.BidId;
import org.allmende.calendar.London;
import org.allmende.document.DocumentView;
import org.allmende.evaluation.LotExclusion;
import org.allmende.evaluation.LotExclusions;
import org.allmende.evaluation.compliance.AskBidders;
import org.allmende.evaluation.compliance.CheckBid;
import org.allmende.evaluation.compliance.CheckItem;
import org.allmende.evaluation.compliance.ComplianceCheck;
import org.allmende.evaluation.compliance.ComplianceCheckId;
import org.allmende.evaluation.compliance.ComplianceChecks;
import org.allmende.evaluation.compliance.ComplianceStatus;
import org.allmende.evaluation.compliance.DecideOnBid;
import org.allmende.evaluation.compliance.Finding;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Lot;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderStatus;
import org.allmende.tender.Tenders;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Officers check bid by bid whether it may be considered, ask all bidders at once about what is missing, and decide. */
@Named
@ViewScoped
@Page(access = PageAccess.REQUIRES, permission = Permission.CHECK_BIDS, view = "/evaluation/check")
public class EvaluationCheckPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    @Param(name = "bid")
    private @Nullable String bidReference;

    @Inject
    private Tenders tenders;

    @Inject
    private ComplianceChecks checks;

    @Inject
    private CheckDesk desk;

    @Inject
    private LotExclusions exclusions;

    @Inject
    private Access access;

    @Inject
    private DatabaseClock clock;

    @Inject
    private CheckBid checkBid;

    @Inject
    private AskBidders askBidders;

    @Inject
    private DecideOnBid decideOnBid;

    private UUID tender;
    private @Nullable UUID check;
    private @Nullable LocalDate listSeen;
    private final List<GapRow> gaps = new ArrayList<>();
    private final List<VerdictRow> verdicts = new ArrayList<>();
    private @Nullable String item;
    private @Nullable Finding finding;
    private @Nullable String words;
    private @Nullable Boolean considered;

    @SuppressWarnings("NullAway.Init")
    public EvaluationCheckPage() {}

    @PostConstruct
    void load() {
        Tender found = tenders.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        access.demand(Permission.CHECK_BIDS, found.councilId());
        tender = found.id().value();
        if (desk.isChecker(found)) {
            desk.chosen(found, bidReference).ifPresent(this::read);
        }
    }

    private void read(ComplianceCheck chosen) {
        check = chosen.id().value();
        listSeen = London.dayOf(clock.now());
        desk.lines(chosen).stream()
                .filter(line -> line.finding().finding().isGap())
                .forEach(line -> gaps.add(new GapRow(
                        line.item().code(),
                        line.finding().finding(),
                        line.finding().words())));
        if (chosen.status().isHeard()) {
            checks.asked(chosen.id())
                    .forEach(asked -> verdicts.add(new VerdictRow(chosen.rules().get(asked.item()), asked)));
        }
    }

    /** Puts a line on the list; a former one about the same item gives way. */
    public void add() {
        String about = Objects.requireNonNullElse(item, "");
        Finding what = finding;
        String said = Objects.requireNonNullElse(words, "").strip();
        if (about.isEmpty() || what == null || said.isEmpty()) {
            Problems.at("words", "compliance.line.incomplete");
            return;
        }
        remove(about);
        gaps.add(new GapRow(about, what, said));
        item = null;
        finding = null;
        words = null;
    }

    public void remove(String about) {
        gaps.removeIf(row -> row.item().equals(about));
    }

    /** Everything that is not on the list is in order. */
    public void record() {
        LocalDate day = listSeen;
        if (day == null) {
            Problems.at("listSeen", "layout.required");
            return;
        }
        if (words != null && !words.isBlank()) {
            Problems.at("words", "compliance.line.unfinished");
            return;
        }
        Bid bid = getBid();
        try {
            boolean inOrder = checkBid.check(new CheckBid.Command(
                    bid.id(), day, gaps.stream().map(GapRow::found).toList()));
            back(inOrder ? "compliance.inorder.done" : "compliance.gaps.done", inOrder ? null : bid);
        } catch (DomainProblem problem) {
            Problems.at(problem.code().equals("COMPLIANCE_LIST_DAY") ? "listSeen" : "words", problem);
        }
    }

    public void ask() {
        askBidders.ask(new AskBidders.Command(new TenderId(tender)));
        back("compliance.ask.done", getBid());
    }

    public void decide() {
        for (int at = 0; at < verdicts.size(); at++) {
            VerdictRow row = verdicts.get(at);
            if (row.verdict().words().isBlank()) {
                Problems.atInput(
                        "decide:verdicts:" + at + ":why:words", new DomainProblem("COMPLIANCE_VERDICT_MISSING"));
                return;
            }
        }
        try {
            decideOnBid.decide(new DecideOnBid.Command(
                    getBid().id(),
                    Boolean.TRUE.equals(considered),
                    verdicts.stream().map(VerdictRow::verdict).toList()));
            back("compliance.decide.done", getBid());
        } catch (DomainProblem problem) {
            Problems.at("considered", problem);
        }
    }

    private void back(String done, @Nullable Bid bid) {
        Problems.done(done);
        String page = "evaluation/check/" + getTender().reference();
        Faces.redirect(bid == null ? page : page + "?bid=" + bid.reference());
    }

    public Tender getTender() {
        return tenders.get(new TenderId(tender));
    }

    /** Null where there is none that the reader may look at. */
    public @Nullable ComplianceCheck getCheck() {
        return check == null ? null : checks.get(new ComplianceCheckId(check));
    }

    private ComplianceCheck requireCheck() {
        return Optional.ofNullable(getCheck()).orElseThrow(NotFound::new);
    }

    public Bid getBid() {
        return desk.bid(requireCheck().bidId());
    }

    public String getBidder() {
        return desk.bidder(requireCheck().bidId());
    }

    public BidContent getContent() {
        return desk.content(requireCheck().bidId());
    }

    public List<DocumentView> getFiles() {
        return desk.files(requireCheck());
    }

    public boolean isChecker() {
        return desk.isChecker(getTender());
    }

    /** Whether the reader has to declare conflicts of interest first. */
    public boolean isUndeclared() {
        return isChecker() && isRunning() && !desk.hasDeclared(getTender());
    }

    public boolean isRunning() {
        return getTender().status() == TenderStatus.EVALUATION;
    }

    public List<CheckDesk.Step> getSteps() {
        BidId current = check == null ? null : requireCheck().bidId();
        return desk.steps(getTender(), current);
    }

    /** So many bids have gaps about which nobody was asked yet. */
    public long getToAsk() {
        return desk.all(getTender()).stream()
                .filter(one -> one.status() == ComplianceStatus.GAPS)
                .count();
    }

    /** Whether every bid was looked at, so that all may be asked. */
    public boolean isAllLookedAt() {
        return desk.all(getTender()).stream().noneMatch(one -> one.status() == ComplianceStatus.OPEN);
    }

    public List<CheckItem> getItems() {
        return requireCheck().rules().items();
    }

    public List<CheckDesk.Line> getLines() {
        return desk.lines(requireCheck());
    }

    public @Nullable LocalDate getNotifyUntil() {
        return requireCheck().notifyUntil().orElse(null);
    }

    public List<GapRow> getGaps() {
        return gaps;
    }

    /** The lots that the bid is for and that have a condition of participation of their own. */
    public List<Lot> getOwnLots() {
        return desk.ownLots(getTender(), requireCheck().bidId());
    }

    /** The lots in which the bid takes no part, though it does in others. */
    public List<LotExclusion> getLotExclusions() {
        return exclusions.ofBid(getTender(), requireCheck().bidId());
    }

    public List<VerdictRow> getVerdicts() {
        return verdicts;
    }

    public List<Finding> getFindings() {
        return List.of(Finding.MISSING, Finding.DOUBTFUL, Finding.IN_ORDER);
    }

    public @Nullable LocalDate getListSeen() {
        return listSeen;
    }

    public void setListSeen(@Nullable LocalDate day) {
        listSeen = day;
    }

    public @Nullable String getItem() {
        return item;
    }

    public void setItem(@Nullable String code) {
        item = code;
    }

    public @Nullable Finding getFinding() {
        return finding;
    }

    public void setFinding(@Nullable Finding what) {
        finding = what;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String said) {
        words = said;
    }

    public @Nullable Boolean getConsidered() {
        return considered;
    }

    public void setConsidered(@Nullable Boolean choice) {
        considered = choice;
    }
}
