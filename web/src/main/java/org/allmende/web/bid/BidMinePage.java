package org.allmende.web.bid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.allmende.bid.Bid;
import org.allmende.bid.Bids;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
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
    private Tenders tenders;

    @Inject
    private Organisations organisations;

    @Inject
    @Param(name = "page")
    private @Nullable String page;

    private @Nullable List<Row> rows;

    /** A bid with what it is for and whose it is. */
    public record Row(Bid bid, Tender tender, String organisation) {}

    public List<Row> getRows() {
        List<Row> known = rows;
        if (known == null) {
            List<OrganisationId> mine = mine();
            List<Bid> found = mine.isEmpty() ? List.of() : bids.ofOrganisations(mine, (number() - 1) * PAGE, PAGE);
            Map<OrganisationId, Organisation> names = organisations.all(mine);
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
