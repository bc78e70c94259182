package org.allmende.web.phase;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.allmende.bid.Bid;
import org.allmende.bid.Bids;
import org.allmende.evaluation.ConsensusScore;
import org.allmende.evaluation.Moderation;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.phase.ShortlistPlace;
import org.allmende.phase.Shortlists;
import org.allmende.tender.Criterion;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** What became of one request to participate, with reasons; for its organisation and for the council. */
@Named
@RequestScoped
@Page(access = PageAccess.SIGNED_IN)
public class PhaseResultPage {

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Bids bids;

    @Inject
    private Tenders tenders;

    @Inject
    private Shortlists shortlists;

    @Inject
    private Moderation moderation;

    @Inject
    private Organisations organisations;

    @Inject
    private ShortlistRows rows;

    private Bid bid;
    private Tender tender;
    private ShortlistPlace place;

    /** One criterion with what the panel has agreed on. */
    public record Line(int number, String title, BigDecimal weight, int level, String words, String reason) {}

    @SuppressWarnings("NullAway.Init")
    public PhaseResultPage() {}

    @PostConstruct
    void load() {
        bid = bids.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        tender = tenders.get(bid.tenderId());
        boolean reader = Acting.current().may(Permission.READ_ORGANISATION_FILES, bid.organisation())
                || Acting.current().may(Permission.READ_COUNCIL_FILES, tender.councilId());
        place = shortlists.placeOf(bid.id()).filter(found -> reader).orElseThrow(NotFound::new);
    }

    public Bid getBid() {
        return bid;
    }

    public Tender getTender() {
        return tender;
    }

    public ShortlistPlace getPlace() {
        return place;
    }

    public String getSupplier() {
        return organisations.get(bid.organisation()).name();
    }

    public String getPoints() {
        return rows.points(tender, place);
    }

    public String getWhy() {
        return rows.why(tender, place);
    }

    /** How many requests were considered. */
    public long getConsidered() {
        return place.shortlist().places().stream()
                .filter(other -> other.place().isPresent())
                .count();
    }

    public int getChosen() {
        return place.shortlist().chosen().size();
    }

    /** What the last of those who go on has reached; its name is not told. */
    public String getLast() {
        List<ShortlistPlace> chosen = place.shortlist().chosen();
        return rows.points(tender, chosen.get(chosen.size() - 1));
    }

    public List<Line> getLines() {
        if (place.place().isEmpty()) {
            return List.of();
        }
        Map<Moderation.Key, ConsensusScore> agreed = moderation.scores(tender.id());
        return tender.askedCriteria().stream()
                .filter(criterion -> agreed.containsKey(new Moderation.Key(bid.id(), criterion.id())))
                .map(criterion -> line(criterion, agreed.get(new Moderation.Key(bid.id(), criterion.id()))))
                .toList();
    }

    private static Line line(Criterion criterion, @Nullable ConsensusScore score) {
        int level = score == null ? 0 : score.level().orElse(0);
        return new Line(
                criterion.number(),
                criterion.title(),
                criterion.weight().percent(),
                level,
                criterion.levels().get(level),
                score == null ? "" : score.reason());
    }

    /** Whether the reader may read the records of the dialogue in the supplier's name. */
    public boolean isTalking() {
        return place.goesOn()
                && tender.phases().size() > 2
                && Acting.current().may(Permission.READ_ORGANISATION_FILES, bid.organisation());
    }
}
