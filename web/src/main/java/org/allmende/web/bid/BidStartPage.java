package org.allmende.web.bid;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.allmende.bid.BidId;
import org.allmende.bid.Bids;
import org.allmende.bid.StartBid;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.phase.Shortlists;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderStatus;
import org.allmende.tender.Tenders;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.NotFound;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** A member begins a bid for one of their organisations; the address names the tender. */
@Named
@ViewScoped
@Page(access = PageAccess.SIGNED_IN)
public class BidStartPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Tenders tenders;

    @Inject
    private Bids bids;

    @Inject
    private Organisations organisations;

    @Inject
    private Shortlists shortlists;

    @Inject
    private StartBid startBid;

    @Inject
    private Formats formats;

    private @Nullable String chosen;

    @PostConstruct
    void load() {
        List<Organisation> mine = List.copyOf(getOrganisations());
        chosen = mine.size() == 1 ? mine.get(0).id().value().toString() : null;
    }

    public Tender getTender() {
        return tenders.byReference(String.valueOf(reference))
                .filter(tender -> tender.status().isPublic())
                .orElseThrow(NotFound::new);
    }

    /** Whether the tender still takes bids. */
    public boolean isOpen() {
        return getTender().status() == TenderStatus.PUBLISHED
                && getTender()
                        .deadline()
                        .filter(deadline -> !deadline.passed(formats.getNow()))
                        .isPresent();
    }

    /** Those for which the reader may write a bid. */
    public Collection<Organisation> getOrganisations() {
        Actor actor = Acting.current();
        OrganisationId council = getTender().councilId();
        return organisations
                .all(actor.roles().keySet().stream()
                        .filter(organisation -> actor.may(Permission.DRAFT_BID, organisation)
                                && !organisation.equals(council)
                                && shortlists.isInvited(getTender(), organisation))
                        .toList())
                .values();
    }

    public void start() {
        String organisation = chosen;
        if (organisation == null) {
            throw new DomainProblem("BID_NEEDS_ORGANISATION");
        }
        BidId bid = startBid.start(
                new StartBid.Command(getTender().id(), new OrganisationId(UUID.fromString(organisation))));
        Faces.redirect("bid/write/%s", bids.get(bid).reference());
    }

    public @Nullable String getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable String organisation) {
        chosen = organisation;
    }
}
