package org.allmende.web.compliance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.allmende.bid.Bid;
import org.allmende.bid.BidContent;
import org.allmende.bid.BidId;
import org.allmende.bid.Bids;
import org.allmende.bid.OpenedBid;
import org.allmende.document.DocumentView;
import org.allmende.document.Documents;
import org.allmende.evaluation.CheckingOfficers;
import org.allmende.evaluation.Conflicts;
import org.allmende.evaluation.compliance.CheckItem;
import org.allmende.evaluation.compliance.CheckTeam;
import org.allmende.evaluation.compliance.ComplianceCheck;
import org.allmende.evaluation.compliance.ComplianceChecks;
import org.allmende.evaluation.compliance.ComplianceStatus;
import org.allmende.evaluation.compliance.ItemFinding;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisations;
import org.allmende.identity.People;
import org.allmende.tender.Lot;
import org.allmende.tender.Tender;
import org.allmende.web.layout.PhaseMemo;
import org.jspecify.annotations.Nullable;

/** What lies on the acting officer's desk: the checks of the tender's bids, and one of them open. */
@RequestScoped
public class CheckDesk {

    @Inject
    private Bids bids;

    @Inject
    private ComplianceChecks checks;

    @Inject
    private CheckTeam team;

    @Inject
    private Conflicts conflicts;

    @Inject
    private Documents documents;

    @Inject
    private Organisations organisations;

    @Inject
    private People people;

    /** A bid in the navigation of the page; without a link where a declared conflict closes it. */
    public record Step(String bidder, @Nullable String link, boolean current, ComplianceStatus status) {}

    /** A line of what was found, with whoever found it. */
    public record Line(CheckItem item, ItemFinding finding, String officer) {}

    /** Whether the acting person checks bids of the tender. */
    boolean isChecker(Tender tender) {
        return Acting.current()
                .personId()
                .filter(CheckingOfficers.of(tender)::contains)
                .isPresent();
    }

    boolean hasDeclared(Tender tender) {
        return Acting.current()
                .personId()
                .filter(person -> conflicts.declaredBy(tender.id(), person))
                .isPresent();
    }

    List<ComplianceCheck> all(Tender tender) {
        return PhaseMemo.once("checks", tender.id(), () -> checks.ofTender(tender.id()));
    }

    /** The bid that the address names, else the first that waits for the officer, else the first. */
    Optional<ComplianceCheck> chosen(Tender tender, @Nullable String reference) {
        List<ComplianceCheck> mine = all(tender).stream()
                .filter(check -> mayRead(tender, check.bidId()))
                .toList();
        return mine.stream()
                .filter(check -> bids.get(check.bidId()).reference().equals(reference))
                .findFirst()
                .or(() -> mine.stream()
                        .filter(check -> check.status().isBeingChecked()
                                || check.status().isHeard())
                        .findFirst())
                .or(() -> mine.stream().findFirst());
    }

    List<Step> steps(Tender tender, @Nullable BidId current) {
        return all(tender).stream()
                .map(check -> new Step(
                        bidder(check.bidId()),
                        mayRead(tender, check.bidId()) ? link(tender, check.bidId()) : null,
                        check.bidId().equals(current),
                        check.status()))
                .toList();
    }

    private boolean mayRead(Tender tender, BidId bid) {
        return PhaseMemo.once("readableChecks", tender.id(), () -> team.readable(tender))
                .test(bid);
    }

    private String link(Tender tender, BidId bid) {
        return "/evaluation/check/" + tender.reference() + "?bid="
                + bids.get(bid).reference();
    }

    Bid bid(BidId id) {
        return bids.get(id);
    }

    String bidder(BidId bid) {
        return organisations.get(bids.get(bid).organisation()).name();
    }

    BidContent content(BidId bid) {
        return bids.opened(bid).map(OpenedBid::content).orElse(BidContent.EMPTY);
    }

    /** The lots that the bid is for and that have a condition of participation of their own. */
    List<Lot> ownLots(Tender tender, BidId bid) {
        BidContent content = content(bid);
        return tender.lots().stream()
                .filter(lot -> content.bidsFor(lot.id())
                        && tender.conditions().stream()
                                .anyMatch(condition -> condition.lot().orElse(0) == lot.number()))
                .toList();
    }

    /** The files of the bidder's answer. */
    List<DocumentView> files(ComplianceCheck check) {
        return documents.of(check.id().value());
    }

    /** What counts now, item by item; empty before anybody has looked. */
    List<Line> lines(ComplianceCheck check) {
        Map<String, ItemFinding> found = checks.findings(check.id());
        return check.rules().items().stream()
                .filter(item -> found.containsKey(item.code()))
                .map(item -> line(item, Objects.requireNonNull(found.get(item.code()))))
                .toList();
    }

    private Line line(CheckItem item, ItemFinding finding) {
        return new Line(item, finding, people.get(finding.foundBy()).name());
    }
}
