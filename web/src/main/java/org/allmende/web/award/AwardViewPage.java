package org.allmende.web.award;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.award.AssessmentLine;
import org.allmende.award.Award;
import org.allmende.award.AwardStatus;
import org.allmende.award.Awards;
import org.allmende.award.NamingRule;
import org.allmende.award.Winner;
import org.allmende.bid.Bid;
import org.allmende.bid.BidId;
import org.allmende.bid.Bids;
import org.allmende.calendar.London;
import org.allmende.calendar.Standstill;
import org.allmende.calendar.WorkingDays;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisation;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.publicnotice.PublicNotice;
import org.allmende.publicnotice.PublicNotices;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.PhaseMemo;
import org.allmende.web.layout.StationView;
import org.allmende.web.layout.StoryView;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.allmende.web.override.OverrideRows;
import org.allmende.worklist.ProcessPicture;
import org.allmende.worklist.ProcessView;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** The result for everybody, once the notice is published. */
@Named
@RequestScoped
@Page(access = PageAccess.PUBLIC)
public class AwardViewPage {

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Awards awards;

    @Inject
    private Tenders tenders;

    @Inject
    private Organisations organisations;

    @Inject
    private ResultTable table;

    @Inject
    private Turns turns;

    @Inject
    private ProcessView processView;

    @Inject
    private Contracts contracts;

    @Inject
    private Bids bids;

    @Inject
    private Access access;

    @Inject
    private WorkingDays workingDays;

    @Inject
    private StandstillDays standstillDays;

    @Inject
    private Formats formats;

    @Inject
    private Messages messages;

    @Inject
    private OverrideRows overrides;

    private Award award;
    private Tender tender;

    @SuppressWarnings("NullAway.Init")
    public AwardViewPage() {}

    @PostConstruct
    void load() {
        award = awards.byReference(String.valueOf(reference))
                .filter(found -> found.noticePublishedAt().isPresent())
                .orElseThrow(NotFound::new);
        tender = tenders.get(award.tenderId());
    }

    public Award getAward() {
        return award;
    }

    public Tender getTender() {
        return tender;
    }

    /** Which notice of the law it is; null below the threshold, where the law asks for none. */
    public @Nullable PublicNotice getNotice() {
        return PublicNotices.award(tender.procedure(), tender.began().orElseThrow())
                .orElse(null);
    }

    /** A winner with what it gets. */
    public record Won(String reference, String name, String amount, String lots) {}

    /** Every winner, in the order of the lots. */
    public List<Won> getWinners() {
        return award.winners().stream().map(this::won).toList();
    }

    private Won won(Winner winner) {
        Organisation organisation = organisations.get(winner.supplier());
        List<String> lots = winner.lots().stream()
                .map(lot -> messages.of("award.lot.number", lot.number()))
                .toList();
        return new Won(
                organisation.reference(),
                organisation.name(),
                formats.money(winner.amount()),
                isDivided() ? String.join(", ", lots) : "");
    }

    public boolean isDivided() {
        return tender.lots().size() > 1;
    }

    /** The winners' names in one line. */
    public String getNames() {
        return getWinners().stream().map(Won::name).collect(Collectors.joining(", "));
    }

    public Organisation getCouncil() {
        return organisations.get(award.councilId());
    }

    public @Nullable Instant getPublishedAt() {
        return award.noticePublishedAt().orElse(null);
    }

    public @Nullable LocalDate getLastDay() {
        return award.standstillLastDay().orElse(null);
    }

    public @Nullable TurnView getTurn() {
        TurnView turn = turns.of(tender.id().value());
        return turn == null ? null : turn.from(getPublishedAt());
    }

    public boolean isCancelled() {
        return award.status() == AwardStatus.CANCELLED;
    }

    public String getStatusKind() {
        return switch (award.status()) {
            case FINAL -> "done";
            case CANCELLED -> "none";
            case DECIDED, SUMMARIES_SENT, STANDSTILL -> "doing";
        };
    }

    private Standstill standstill() {
        return Standstill.mandatory(award.noticePublishedAt().orElseThrow(), workingDays);
    }

    /** Every day of the standstill, counted or not. */
    public List<StandstillDays.Day> getDays() {
        return standstillDays.of(standstill());
    }

    /** Since when an objection or a claim suspends it; null: nothing does. */
    public @Nullable Instant getSuspendedSince() {
        return award.suspendedSince().orElse(null);
    }

    /** The day after the standstill's last or, after a suspension that outlived it, a later one. */
    public LocalDate getFirstDayToSign() {
        return London.dayOf(award.noContractUntil().orElseThrow()).plusDays(1);
    }

    private List<Contract> made() {
        return PhaseMemo.once("contracts", tender.id(), () -> contracts.ofTender(tender.id()));
    }

    /** The contracts that came of it, as far as the reader may see them. */
    public List<Contract> getContracts() {
        return made().stream()
                .filter(found -> found.isPublic()
                        || access.may(Permission.READ_COUNCIL_FILES, found.councilId())
                        || access.may(Permission.READ_ORGANISATION_FILES, found.providerId()))
                .toList();
    }

    /** Bids of the reader's own organisations: each has its assessment summary. */
    public List<Bid> getOwnBids() {
        if (!Acting.current().isPerson()) {
            return List.of();
        }
        return awards.summaries(award.id()).stream()
                .filter(summary -> access.may(Permission.READ_ORGANISATION_FILES, summary.organisation()))
                .map(summary -> bids.get(summary.bidId()))
                .toList();
    }

    public List<StationView> getPath() {
        List<StationView> path = new ArrayList<>();
        path.add(StationView.done(messages.get("award.path.decided"), formats.shortDate(award.decidedAt()), null));
        path.add(StationView.done(
                messages.get("award.path.told"),
                formats.shortDate(award.summariesSentAt().orElse(null)),
                null));
        path.add(StationView.done(messages.get("award.path.published"), formats.shortDate(getPublishedAt()), null));
        path.add(standstillStation());
        path.add(contractStation());
        return path;
    }

    private StationView standstillStation() {
        String until = messages.of("award.path.until", formats.shortDate(getLastDay()));
        String name = messages.get("award.path.standstill");
        return award.status() == AwardStatus.STANDSTILL
                ? StationView.now(name, until, null)
                : StationView.done(name, until, null);
    }

    private StationView contractStation() {
        String name = messages.get("award.path.contract");
        String from = contractFrom();
        if (award.status() != AwardStatus.FINAL) {
            return StationView.toCome(name, from, null);
        }
        List<Contract> made = made();
        if (made.isEmpty() || !made.stream().allMatch(Contract::isPublic)) {
            return StationView.now(name, from, null);
        }
        Contract last = made.get(made.size() - 1);
        return StationView.done(
                name,
                formats.shortDate(last.concludedAt().orElse(null)),
                made.stream().map(Contract::reference).collect(Collectors.joining(", ")));
    }

    private String contractFrom() {
        if (isCancelled()) {
            return messages.get("award.path.never");
        }
        return award.isSuspended()
                ? messages.get("award.path.suspended")
                : messages.of("award.path.from", formats.shortDate(getFirstDayToSign()));
    }

    /** Every lot with its ranking: all bidders by name where the law wants it, else the winners alone. */
    public List<LotView> getLots() {
        return PhaseMemo.once(
                "lots",
                tender.id(),
                () -> isNamed()
                        ? table.named(tender)
                        : table.anonymous(
                                tender,
                                award.winners().stream().map(Winner::bid).collect(Collectors.toSet())));
    }

    /** The fails that two people have set aside, for bids that are named here by name. */
    public List<OverrideRows.Row> getOverrides() {
        return PhaseMemo.once(
                "overrides",
                tender.id(),
                () -> overrides.of(
                        tender,
                        bid -> isNamed()
                                || award.winners().stream()
                                        .anyMatch(winner -> winner.bid().equals(bid.id()))));
    }

    /** Where one of the contracts is over the threshold from which all are named. */
    public boolean isNamed() {
        return award.winners().stream().anyMatch(winner -> NamingRule.namesUnsuccessful(winner.amount()));
    }

    public int getBidders() {
        return awards.summaries(award.id()).size();
    }

    /** The levels and reasons of the bid that has won the lot, criterion by criterion. */
    public List<AssessmentLine> lines(LotView lot) {
        UUID bid = lot.winningBid();
        return bid == null
                ? List.of()
                : PhaseMemo.once("lines " + lot.number(), tender.id(), () -> awards.summaryOf(new BidId(bid)).stream()
                        .flatMap(summary -> awards.lines(summary).stream())
                        .filter(line -> line.lot() == lot.number())
                        .toList());
    }

    public List<StoryView> getStory() {
        return turns.story(award.caseId());
    }

    public @Nullable ProcessPicture getPicture() {
        return PhaseMemo.once(
                        "picture", tender.id(), () -> processView.of(tender.id().value()))
                .orElse(null);
    }
}
