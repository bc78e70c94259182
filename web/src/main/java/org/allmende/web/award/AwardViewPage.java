package org.allmende.web.award;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.allmende.award.AssessmentLine;
import org.allmende.award.Award;
import org.allmende.award.AwardStatus;
import org.allmende.award.Awards;
import org.allmende.award.NamingRule;
import org.allmende.identity.Organisation;
import org.allmende.identity.Organisations;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.NotFound;
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
    private Formats formats;

    @Inject
    private Messages messages;

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

    public String getTieBreakReason() {
        return award.tieBreakReason().orElse("");
    }

    public @Nullable TurnView getTurn() {
        TurnView turn = turns.of(tender.id().value());
        return turn == null ? null : turn.from(getPublishedAt());
    }

    public boolean isStandstill() {
        return award.status() == AwardStatus.STANDSTILL;
    }

    public List<StationView> getPath() {
        List<StationView> path = new ArrayList<>();
        path.add(StationView.done(messages.get("award.path.decided"), formats.shortDate(award.decidedAt()), null));
        path.add(StationView.done(
                messages.get("award.path.told"),
                formats.shortDate(award.summariesSentAt().orElse(null)),
                null));
        path.add(StationView.done(messages.get("award.path.published"), formats.shortDate(getPublishedAt()), null));
        String until = messages.of("award.path.until", formats.shortDate(getLastDay()));
        path.add(
                isStandstill()
                        ? StationView.now(messages.get("award.path.standstill"), until, null)
                        : StationView.done(messages.get("award.path.standstill"), until, null));
        path.add(
                award.status() == AwardStatus.FINAL
                        ? StationView.now(messages.get("award.path.contract"), null, null)
                        : StationView.toCome(messages.get("award.path.contract"), null, null));
        return path;
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
        return processView.of(tender.id().value()).orElse(null);
    }
}
