package org.allmende.web.award;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.allmende.award.AssessmentLine;
import org.allmende.award.Award;
import org.allmende.award.AwardStatus;
import org.allmende.award.Awards;
import org.allmende.award.NamingRule;
import org.allmende.bid.Bid;
import org.allmende.bid.Bids;
import org.allmende.calendar.London;
import org.allmende.calendar.Standstill;
import org.allmende.calendar.WorkingDays;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.evaluation.scoring.TieBreak;
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

    private Award award;
    private Tender tender;

    @SuppressWarnings("NullAway.Init")
    public AwardViewPage() {}

    @Inject
    private TieWords ties;

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
        return PublicNotices.award(
                        tender.procedure(), London.dayOf(tender.publishedAt().orElseThrow()))
                .orElse(null);
    }

    public Organisation getWinner() {
        return organisations.get(award.supplier());
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

    /** How the winner was told from others of rank 1; empty where it was first alone. */
    public String getTie() {
        return tie().map(tie -> ties.decidedBy(tender, tie))
                .or(award::tieBreakReason)
                .orElse("");
    }

    public List<TieWords.Ticket> getTickets() {
        List<ResultTable.Row> first =
                getRows().stream().filter(row -> row.rank() == 1).toList();
        return tie().map(tie -> ties.tickets(tender, tie, first)).orElse(List.of());
    }

    private Optional<TieBreak> tie() {
        return award.tieStep()
                .map(step -> new TieBreak(
                        award.bidId().value().toString(),
                        step,
                        award.tieCriterion().map(criterion -> criterion.value().toString())));
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

    /** The contract that came of it, if the reader may see it; else null. */
    public @Nullable Contract getContract() {
        return contracts
                .ofTender(tender.id())
                .filter(found -> found.isPublic()
                        || access.may(Permission.READ_COUNCIL_FILES, found.councilId())
                        || access.may(Permission.READ_ORGANISATION_FILES, found.providerId()))
                .orElse(null);
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
        Contract made =
                contracts.ofTender(tender.id()).filter(Contract::isPublic).orElse(null);
        return made == null
                ? StationView.now(name, from, null)
                : StationView.done(name, formats.shortDate(made.concludedAt().orElse(null)), made.reference());
    }

    private String contractFrom() {
        if (isCancelled()) {
            return messages.get("award.path.never");
        }
        return award.isSuspended()
                ? messages.get("award.path.suspended")
                : messages.of("award.path.from", formats.shortDate(getFirstDayToSign()));
    }

    /** All bidders by name where the law wants it, else the winner alone. */
    public List<ResultTable.Row> getRows() {
        return isNamed() ? table.named(tender) : table.anonymous(tender, award.bidId());
    }

    public boolean isNamed() {
        return NamingRule.namesUnsuccessful(award.amount());
    }

    public int getBidders() {
        return awards.summaries(award.id()).size();
    }

    /** The winner's levels and reasons, criterion by criterion. */
    public List<AssessmentLine> getLines() {
        return awards.summaryOf(award.bidId()).map(awards::lines).orElseGet(List::of);
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
