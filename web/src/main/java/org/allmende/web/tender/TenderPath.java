package org.allmende.web.tender;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderStatus;
import org.allmende.tender.publication.Proposals;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.StationView;

/** The stations of a tender, from the challenge that forced it to the contract. */
@RequestScoped
public class TenderPath {

    @Inject
    private Messages messages;

    @Inject
    private Formats formats;

    @Inject
    private Proposals proposals;

    List<StationView> of(Tender tender) {
        List<StationView> stations = new ArrayList<>();
        if (tender.eoiId().isPresent()) {
            stations.add(StationView.done(word("challenge"), messages.get("tender.path.accepted"), null));
        }
        stations.add(tender.publishedAt()
                .map(at -> StationView.done(word("tender"), done(formats.shortDate(at)), null))
                .orElseGet(() -> StationView.now(word("tender"), messages.get(whileDrafted(tender)), null)));
        if (isBroken(tender)) {
            tender.closedAt()
                    .ifPresent(at -> stations.add(StationView.done(word("bids"), done(formats.shortDate(at)), null)));
            stations.add(StationView.now(
                    messages.get("tender.status." + tender.status()),
                    tender.endedAt().map(formats::shortDate).orElse(null),
                    null));
            return stations;
        }
        stations.add(bids(tender));
        stations.add(later(tender, "evaluation", List.of(TenderStatus.CLOSED, TenderStatus.EVALUATION)));
        if (tender.isForRequests()) {
            stations.add(later(tender, "shortlist", List.of()));
            stations.add(later(tender, "finals", List.of(TenderStatus.SHORTLISTED)));
            return stations;
        }
        stations.add(later(tender, "award", List.of(TenderStatus.AWARDED)));
        stations.add(later(tender, "contract", List.of()));
        return stations;
    }

    private String whileDrafted(Tender tender) {
        return proposals.waitingOf(tender.id()).isPresent() ? "tender.path.proposed" : "tender.path.now";
    }

    /** Ended before its way was gone: what would have come after is not shown as still to come. */
    private static boolean isBroken(Tender tender) {
        return tender.status() == TenderStatus.CANCELLED || tender.status() == TenderStatus.UNSUCCESSFUL;
    }

    private StationView bids(Tender tender) {
        String until = tender.deadline()
                .map(deadline -> formats.dayMonth(deadline.at()))
                .orElse("");
        if (tender.status() == TenderStatus.PUBLISHED) {
            return StationView.now(
                    word("bids"), messages.of("tender.path.until", until), messages.get("tender.path.bidders"));
        }
        return tender.closedAt()
                .map(at -> StationView.done(word("bids"), done(formats.shortDate(at)), null))
                .orElseGet(() -> StationView.toCome(word("bids"), messages.get("tender.path.tocome"), null));
    }

    private StationView later(Tender tender, String station, List<TenderStatus> now) {
        if (now.contains(tender.status())) {
            return StationView.now(word(station), messages.get("tender.path.now"), null);
        }
        boolean passed = tender.status() == TenderStatus.COMPLETE
                || ("evaluation".equals(station) && tender.status() == TenderStatus.AWARDED)
                || (!"finals".equals(station) && tender.status() == TenderStatus.SHORTLISTED);
        return passed
                ? StationView.done(word(station), messages.get("tender.path.passed"), null)
                : StationView.toCome(word(station), messages.get("tender.path.tocome"), null);
    }

    private String word(String station) {
        return messages.get("tender.path." + station);
    }

    private String done(String date) {
        return messages.of("tender.path.done", date);
    }
}
