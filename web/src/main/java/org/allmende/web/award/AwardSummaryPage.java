package org.allmende.web.award;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmende.award.AssessmentLine;
import org.allmende.award.AssessmentSummary;
import org.allmende.award.Award;
import org.allmende.award.Awards;
import org.allmende.award.LotAssessment;
import org.allmende.bid.Bid;
import org.allmende.bid.Bids;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.tender.Lot;
import org.allmende.tender.LotId;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.PhaseMemo;
import org.allmende.web.override.OverrideRows;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** What a bidder was told about its own bid; by the bid's reference, for its organisation and for the council. */
@Named
@RequestScoped
@Page(access = PageAccess.SIGNED_IN)
public class AwardSummaryPage {

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Bids bids;

    @Inject
    private Awards awards;

    @Inject
    private Tenders tenders;

    @Inject
    private Organisations organisations;

    @Inject
    private ResultTable table;

    @Inject
    private OverrideRows overrides;

    private Bid bid;
    private AssessmentSummary summary;
    private Award award;
    private Tender tender;

    @SuppressWarnings("NullAway.Init")
    public AwardSummaryPage() {}

    @PostConstruct
    void load() {
        bid = bids.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        tender = tenders.get(bid.tenderId());
        boolean reader = Acting.current().may(Permission.READ_ORGANISATION_FILES, bid.organisation())
                || Acting.current().may(Permission.READ_COUNCIL_FILES, tender.councilId());
        summary = awards.summaryOf(bid.id()).filter(found -> reader).orElseThrow(NotFound::new);
        award = awards.get(summary.awardId());
    }

    public Tender getTender() {
        return tender;
    }

    public Award getAward() {
        return award;
    }

    public Bid getBid() {
        return bid;
    }

    public AssessmentSummary getSummary() {
        return summary;
    }

    public String getBidder() {
        return organisations.get(bid.organisation()).name();
    }

    /** The fails that two people have set aside: of the reader's own bid and of the winners' by name. */
    public List<OverrideRows.Row> getOverrides() {
        return overrides.of(
                tender,
                one -> one.id().equals(bid.id())
                        || award.winners().stream()
                                .anyMatch(winner -> winner.bid().equals(one.id())));
    }

    /**
     * What became of the bid in one lot.
     *
     * @param title of the lot; empty where the tender has no other
     * @param winner whose bid has the lot; empty where none can
     * @param rank in words, or a dash
     * @param lines criterion by criterion, with the winner's
     */
    public record InLot(
            LotAssessment lot, String title, String winner, String rank, String total, List<AssessmentLine> lines) {

        public String outcome() {
            return lot.isWon()
                    ? "won"
                    : lot.isPassedOver() ? "passed" : lot.rank().isPresent() ? "lost" : "out";
        }
    }

    /** Lot by lot, in the order of the notice. */
    public List<InLot> getLots() {
        return PhaseMemo.once("lots", bid.id(), this::inLots);
    }

    private List<InLot> inLots() {
        List<AssessmentLine> lines = awards.lines(summary);
        Map<LotId, Lot> lots = tender.lots().stream().collect(Collectors.toMap(Lot::id, Function.identity()));
        boolean divided = lots.size() > 1;
        return summary.lots().stream()
                .map(own -> new InLot(
                        own,
                        divided ? Objects.requireNonNull(lots.get(own.lotId())).title() : "",
                        winner(own.number()),
                        own.rank().isPresent() ? String.valueOf(own.rank().getAsInt()) : "–",
                        table.points(own.total().orElse("")),
                        lines.stream()
                                .filter(line -> line.lot() == own.number())
                                .toList()))
                .toList();
    }

    private String winner(int lot) {
        return award.lots().stream()
                .filter(awarded -> awarded.number() == lot)
                .flatMap(awarded -> awarded.supplier().stream())
                .map(supplier -> organisations.get(supplier).name())
                .findFirst()
                .orElse("");
    }

    /** How many bids there were for a lot, whatever became of them. */
    public int bidders(int lot) {
        return (int) PhaseMemo.once("summaries", award.id(), () -> awards.summaries(award.id())).stream()
                .filter(other -> other.lots().stream().anyMatch(own -> own.number() == lot))
                .count();
    }

    public boolean isPublished() {
        return award.noticePublishedAt().isPresent();
    }

    /** Whether the reader may ask about it in the bidder's name. */
    public boolean isAsking() {
        return Acting.current().may(Permission.ASK_DEBRIEF, bid.organisation());
    }

    /** Whether the reader answers what is asked about it. */
    public boolean isAnswering() {
        return Acting.current().may(Permission.ANSWER_DEBRIEF, tender.councilId());
    }
}
