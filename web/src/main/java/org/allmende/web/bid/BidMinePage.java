package org.allmende.web.bid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.allmende.bid.Bid;
import org.allmende.bid.Bids;
import org.allmende.bid.team.BidPartner;
import org.allmende.bid.team.BidPartners;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderStatus;
import org.allmende.tender.Tenders;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.PagerView;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** The bids of the reader's organisations. */
@Named
@RequestScoped
@Page(access = PageAccess.SIGNED_IN)
public class BidMinePage {

    /** Rows of one page. */
    private static final int PAGE = 20;

    @Inject
    private Bids bids;

    @Inject
    private BidPartners partners;

    @Inject
    private Tenders tenders;

    @Inject
    private Organisations organisations;

    @Inject
    @Param(name = "page")
    private @Nullable String page;

    private @Nullable List<Row> rows;
    private @Nullable List<Invitation> invitations;

    /** A bid with what it is for and whose it is. */
    public record Row(Bid bid, Tender tender, String organisation) {}

    /** What an organisation of the reader's is asked. */
    public record Invitation(BidPartner partner, Tender tender) {}

    public List<Row> getRows() {
        List<Row> known = rows;
        if (known == null) {
            List<OrganisationId> mine = mine();
            List<Bid> found = mine.isEmpty() ? List.of() : bids.ofOrganisations(mine, (number() - 1) * PAGE, PAGE);
            Map<OrganisationId, Organisation> names = organisations.all(
                    found.stream().map(Bid::organisation).distinct().toList());
            Map<TenderId, Tender> matters =
                    tenders.all(found.stream().map(Bid::tenderId).distinct().toList());
            known = found.stream()
                    .map(bid -> new Row(
                            bid,
                            Objects.requireNonNull(matters.get(bid.tenderId())),
                            Objects.requireNonNull(names.get(bid.organisation()))
                                    .name()))
                    .toList();
            rows = known;
        }
        return known;
    }

    /** Invitations into others' bids that wait for an answer while it can be given. */
    public List<Invitation> getInvitations() {
        List<Invitation> known = invitations;
        if (known == null) {
            known = waiting();
            invitations = known;
        }
        return known;
    }

    private List<Invitation> waiting() {
        List<BidPartner> waiting = partners.waitingFor(mine());
        Map<TenderId, Tender> matters = tenders.all(
                waiting.stream().map(BidPartner::tenderId).distinct().toList());
        return waiting.stream()
                .map(partner -> new Invitation(partner, Objects.requireNonNull(matters.get(partner.tenderId()))))
                .filter(invitation -> invitation.tender().status() == TenderStatus.PUBLISHED)
                .toList();
    }

    private static List<OrganisationId> mine() {
        Actor actor = Acting.current();
        return actor.roles().keySet().stream()
                .filter(organisation -> actor.may(Permission.READ_ORGANISATION_FILES, organisation))
                .toList();
    }

    public PagerView getPager() {
        List<OrganisationId> mine = mine();
        return PagerView.of(number(), PAGE, mine.isEmpty() ? 0 : bids.countOfOrganisations(mine), "/bid/mine");
    }

    private int number() {
        return PagerView.number(page);
    }
}
