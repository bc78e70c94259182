package org.allmende.web.evaluation;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.allmende.bid.Bid;
import org.allmende.bid.Bids;
import org.allmende.bid.arrival.Arrivals;
import org.allmende.evaluation.OpenBids;
import org.allmende.evaluation.Opening;
import org.allmende.evaluation.Openings;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisations;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderStatus;
import org.allmende.tender.Tenders;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.PhaseMemo;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Two officers, each in an own session, open the bids. */
@Named
@ViewScoped
@Page(access = PageAccess.REQUIRES, permission = Permission.OPEN_BIDS)
public class EvaluationOpenPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Tenders tenders;

    @Inject
    private Bids bids;

    @Inject
    private Arrivals arrivals;

    @Inject
    private Openings openings;

    @Inject
    private People people;

    @Inject
    private Organisations organisations;

    @Inject
    private Access access;

    @Inject
    private Turns turns;

    @Inject
    private OpenBids openBids;

    private UUID tender;
    private @Nullable String passphrase;

    @SuppressWarnings("NullAway.Init")
    public EvaluationOpenPage() {}

    @PostConstruct
    void load() {
        Tender found = tenders.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        access.demand(Permission.OPEN_BIDS, found.councilId());
        tender = found.id().value();
    }

    public void open() {
        boolean opened =
                openBids.open(new OpenBids.Command(getTender().id(), Objects.requireNonNullElse(passphrase, "")));
        passphrase = null;
        Problems.done(opened ? "evaluation.open.done" : "evaluation.open.begun");
        Faces.redirect("evaluation/open/%s", getTender().reference());
    }

    public Tender getTender() {
        return tenders.get(new TenderId(tender));
    }

    public @Nullable TurnView getTurn() {
        return turns.of(tender);
    }

    /** What came, by kind, once the deadline has passed: counts and times, and nobody's name. */
    public List<Arrivals.Figure> getArrivals() {
        Tender found = getTender();
        return found.closedAt().isPresent()
                ? PhaseMemo.once("arrivals", found.id(), () -> arrivals.figures(found))
                : List.of();
    }

    public @Nullable Opening getOpening() {
        return openings.of(getTender().id()).orElse(null);
    }

    public String getFirstOfficer() {
        Opening opening = getOpening();
        return opening == null ? "" : people.get(opening.firstOfficer()).name();
    }

    public String getSecondOfficer() {
        Opening opening = getOpening();
        return opening == null
                ? ""
                : opening.secondOfficer()
                        .map(people::get)
                        .map(person -> person.name())
                        .orElse("");
    }

    public boolean isOpened() {
        Opening opening = getOpening();
        return opening != null && opening.isOpened();
    }

    /** The acting officer has done the own part and waits for a colleague. */
    public boolean isMineDone() {
        Opening opening = getOpening();
        return opening != null
                && !opening.isOpened()
                && Acting.current()
                        .personId()
                        .filter(opening.firstOfficer()::equals)
                        .isPresent();
    }

    /** Whether the acting officer can do the next part now. */
    public boolean isMyPart() {
        boolean named = Acting.current()
                .personId()
                .filter(getTender().openingOfficers()::contains)
                .isPresent();
        return named && !isOpened() && !isMineDone() && getTender().status() == TenderStatus.CLOSED;
    }

    public List<String> getOfficers() {
        return getTender().openingOfficers().stream()
                .map(officer -> people.get(officer).name())
                .sorted()
                .toList();
    }

    /** How many bids came; told after the deadline, never before, not even to those who open them. */
    public @Nullable Integer getBidCount() {
        return getTender().closedAt().isPresent()
                ? bids.ofTender(getTender().id()).size()
                : null;
    }

    /** The bidders, once the bids are open. */
    public List<Row> getRows() {
        return isOpened()
                ? bids.ofTender(getTender().id()).stream().map(this::row).toList()
                : List.of();
    }

    private Row row(Bid bid) {
        return new Row(
                bid.reference(),
                organisations.get(bid.organisation()).name(),
                bid.status().name());
    }

    /** One opened bid. */
    public record Row(String reference, String bidder, String status) {}

    public @Nullable String getPassphrase() {
        return passphrase;
    }

    public void setPassphrase(@Nullable String words) {
        passphrase = words;
    }
}
