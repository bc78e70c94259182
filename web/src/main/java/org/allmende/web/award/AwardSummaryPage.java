package org.allmende.web.award;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.allmende.award.AssessmentLine;
import org.allmende.award.AssessmentSummary;
import org.allmende.award.Award;
import org.allmende.award.Awards;
import org.allmende.bid.Bid;
import org.allmende.bid.Bids;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
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

    public String getWinner() {
        return organisations.get(award.supplier()).name();
    }

    public String getRank() {
        return summary.rank().isPresent() ? String.valueOf(summary.rank().getAsInt()) : "–";
    }

    public String getTotal() {
        return table.points(summary.total().orElse(""));
    }

    public boolean isPublished() {
        return award.noticePublishedAt().isPresent();
    }

    public int getBidders() {
        return awards.summaries(award.id()).size();
    }

    /** Whether the reader may ask about it in the bidder's name. */
    public boolean isAsking() {
        return Acting.current().may(Permission.ASK_DEBRIEF, bid.organisation());
    }

    /** Whether the reader answers what is asked about it. */
    public boolean isAnswering() {
        return Acting.current().may(Permission.ANSWER_DEBRIEF, tender.councilId());
    }

    public List<AssessmentLine> getLines() {
        return awards.lines(summary);
    }
}
