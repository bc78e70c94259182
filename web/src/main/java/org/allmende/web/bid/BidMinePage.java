package org.allmende.web.bid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.allmende.bid.Bid;
import org.allmende.bid.Bids;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.jspecify.annotations.Nullable;

/** The bids of the reader's organisations. */
@Named
@RequestScoped
@Page(access = PageAccess.SIGNED_IN)
public class BidMinePage {

    @Inject
    private Bids bids;

    @Inject
    private Tenders tenders;

    @Inject
    private Organisations organisations;

    private @Nullable List<Row> rows;

    /** A bid with what it is for and whose it is. */
    public record Row(Bid bid, Tender tender, String organisation) {}

    public List<Row> getRows() {
        List<Row> known = rows;
        if (known == null) {
            Actor actor = Acting.current();
            List<OrganisationId> mine = actor.roles().keySet().stream()
                    .filter(organisation -> actor.may(Permission.READ_ORGANISATION_FILES, organisation))
                    .toList();
            Map<OrganisationId, Organisation> names = organisations.all(mine);
            known = bids.ofOrganisations(mine).stream()
                    .filter(bid -> names.containsKey(bid.organisation()))
                    .map(bid -> new Row(
                            bid,
                            tenders.get(bid.tenderId()),
                            organisations.get(bid.organisation()).name()))
                    .toList();
            rows = known;
        }
        return known;
    }
}
