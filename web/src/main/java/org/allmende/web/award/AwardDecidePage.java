package org.allmende.web.award;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmende.award.Award;
import org.allmende.award.Awards;
import org.allmende.award.DecideAward;
import org.allmende.award.ReservedWinners;
import org.allmende.bid.Bid;
import org.allmende.bid.BidStatus;
import org.allmende.bid.Bids;
import org.allmende.calendar.London;
import org.allmende.evaluation.LotExclusion;
import org.allmende.evaluation.LotExclusions;
import org.allmende.evaluation.Moderation;
import org.allmende.evaluation.Results;
import org.allmende.evaluation.scoring.ScoringWarning;
import org.allmende.identity.Access;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;
import org.allmende.web.evaluation.DissentRows;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.PhaseMemo;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** A procurement officer sees the ranking with its working and decides the award. */
@Named
@ViewScoped
@Page(access = PageAccess.REQUIRES, permission = Permission.DECIDE_AWARD)
public class AwardDecidePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Tenders tenders;

    @Inject
    private Bids bids;

    @Inject
    private Awards awards;

    @Inject
    private Moderation moderation;

    @Inject
    private LotExclusions exclusions;

    @Inject
    private Organisations organisations;

    @Inject
    private Access access;

    @Inject
    private Turns turns;

    @Inject
    private Messages messages;

    @Inject
    private ResultTable table;

    @Inject
    private Results results;

    @Inject
    private DissentRows dissents;

    @Inject
    private DecideAward decideAward;

    @Inject
    private ReservedWinners reservedWinners;

    @Inject
    private Formats formats;

    private UUID tender;

    /** A bid that takes no part, and why. */
    public record Excluded(String bidder, String reason) {}

    @SuppressWarnings("NullAway.Init")
    public AwardDecidePage() {}

    @PostConstruct
    void load() {
        Tender found = tenders.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        access.demand(Permission.DECIDE_AWARD, found.councilId());
        tender = found.id().value();
    }

    public void decide() {
        TenderId id = new TenderId(tender);
        decideAward.decide(new DecideAward.Command(id, results.winners(id)));
        Problems.done("award.decide.done");
        Faces.redirect("award/notice/%s", getTender().reference());
    }

    public Tender getTender() {
        return tenders.get(new TenderId(tender));
    }

    public @Nullable TurnView getTurn() {
        return turns.of(tender);
    }

    public boolean isRanked() {
        return moderation.of(new TenderId(tender)).isPresent();
    }

    public @Nullable Award getAward() {
        return awards.ofTender(new TenderId(tender)).orElse(null);
    }

    public List<LotView> getLots() {
        return PhaseMemo.once("lots", tender, () -> table.named(getTender()));
    }

    /** Why the law forbids to award it today to whom the ranking names; empty where it does not. */
    public String getForbidden() {
        return PhaseMemo.once("forbidden", tender, () -> reservedWinners
                .whyNot(getTender(), results.winners(new TenderId(tender)).values(), London.dayOf(formats.getNow()))
                .map(Problems::text)
                .orElse(""));
    }

    /** Whether there is a lot that a bid can have. */
    public boolean isAwardable() {
        return getLots().stream().anyMatch(LotView::awarded);
    }

    /** What to know about the method and this result; ids are shown as the bidders' names. */
    public List<String> getWarnings() {
        return PhaseMemo.once("warnings", tender, () -> results.of(new TenderId(tender)).stream()
                .flatMap(result -> result.ranking().warnings().stream())
                .distinct()
                .map(this::words)
                .toList());
    }

    private String words(ScoringWarning warning) {
        Object[] args = warning.args().stream().map(this::name).toArray();
        return messages.with(warning.kind().messageKey(), args);
    }

    private String name(String id) {
        return getLots().stream()
                .flatMap(lot -> lot.rows().stream())
                .filter(row -> row.bid().equals(id))
                .map(ResultTable.Row::name)
                .findFirst()
                .or(() -> getTender().criteria().stream()
                        .filter(criterion -> criterion.id().value().toString().equals(id))
                        .map(criterion -> criterion.title())
                        .findFirst())
                .orElse(id);
    }

    /** Whoever decides reads who did not share which agreed level. */
    public List<DissentRows.Row> getDissents() {
        return dissents.of(getTender());
    }

    public List<Excluded> getExcluded() {
        Stream<Excluded> whole = bids.ofTender(new TenderId(tender)).stream()
                .filter(bid -> bid.status() == BidStatus.INADMISSIBLE)
                .map(this::excluded);
        return Stream.concat(
                        whole,
                        exclusions.ofTender(new TenderId(tender)).stream().map(this::excluded))
                .toList();
    }

    private Excluded excluded(LotExclusion exclusion) {
        int lot = getTender().lot(exclusion.lotId()).orElseThrow().number();
        return new Excluded(
                organisations.get(bids.get(exclusion.bidId()).organisation()).name() + " ("
                        + messages.of("award.lot.number", lot) + ")",
                exclusion.reason());
    }

    private Excluded excluded(Bid bid) {
        return new Excluded(
                organisations.get(bid.organisation()).name(),
                bid.inadmissibleReason().orElse(""));
    }
}
