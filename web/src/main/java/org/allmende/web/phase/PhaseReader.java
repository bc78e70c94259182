package org.allmende.web.phase;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.allmende.bid.Bid;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.phase.FinalTenders;
import org.allmende.phase.Shortlist;
import org.allmende.phase.ShortlistPlace;
import org.allmende.phase.Shortlists;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;
import org.allmende.web.layout.PhaseMemo;
import org.jspecify.annotations.Nullable;

/** What other pages show of the phases of a tender. */
@Named
@RequestScoped
public class PhaseReader {

    @Inject
    private Tenders tenders;

    @Inject
    private Shortlists shortlists;

    @Inject
    private FinalTenders finalTenders;

    @Inject
    private Organisations organisations;

    /** Null before it is confirmed. */
    public @Nullable Shortlist shortlistOf(Tender tender) {
        return tender.isForRequests()
                ? PhaseMemo.once("shortlist", tender.id(), () -> shortlists.confirmedOf(tender.id()))
                        .orElse(null)
                : null;
    }

    /** The names of those who go on; of nobody else. */
    public List<String> chosen(Tender tender) {
        Shortlist shortlist = shortlistOf(tender);
        return shortlist == null
                ? List.of()
                : shortlist.chosen().stream()
                        .map(place -> organisations.get(place.organisation()).name())
                        .sorted()
                        .toList();
    }

    /** The published final tenders of a first stage; null where there are none yet. */
    public @Nullable Tender finalsOf(Tender tender) {
        return tender.isForRequests()
                ? finalTenders
                        .of(tender.id())
                        .filter(found -> found.publishedAt().isPresent())
                        .orElse(null)
                : null;
    }

    /** The first stage of final tenders; null of others. */
    public @Nullable Tender firstOf(Tender tender) {
        return tender.firstStageId().map(tenders::get).orElse(null);
    }

    /** Whether the reader prepares who goes on, or what follows. */
    public boolean isOfficer(Tender tender) {
        return tender.isForRequests()
                && tender.closedAt().isPresent()
                && Acting.current().may(Permission.DECIDE_AWARD, tender.councilId());
    }

    /** What became of a request; null before it is confirmed. */
    public @Nullable ShortlistPlace placeOf(Bid bid) {
        return PhaseMemo.once("place", bid.id(), () -> shortlists.placeOf(bid.id()))
                .orElse(null);
    }
}
