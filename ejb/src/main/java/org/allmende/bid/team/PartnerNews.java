package org.allmende.bid.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.allmende.bid.Bid;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.tender.Tender;

/** What lead and partners of a bid are told of each other: those who send for an organisation, and nobody else. */
@ApplicationScoped
public class PartnerNews {

    @Inject
    private Organisations organisations;

    @Inject
    private Notices notices;

    /** The partner is asked in, until the tender's deadline. */
    public void invited(Tender tender, Bid bid, BidPartner partner) {
        notices.tellThose(
                partner.organisation(),
                Permission.SUBMIT_BID,
                Notice.of("bid.partner.invited", null)
                        .with(
                                tender.title(),
                                name(bid.organisation()),
                                tender.deadline().orElseThrow().at())
                        .linking(partner.link()));
    }

    /** The lead goes on without the partner, which reads no more of the bid. */
    public void takenOut(Tender tender, Bid bid, BidPartner partner) {
        notices.tellThose(
                partner.organisation(),
                Permission.SUBMIT_BID,
                Notice.of("bid.partner.out", null)
                        .with(tender.title(), name(bid.organisation()))
                        .linking(tender.link()));
    }

    /** @param key the notice that the lead gets of the partner */
    public void toLead(String key, Tender tender, Bid bid, BidPartner partner) {
        notices.tellThose(
                bid.organisation(),
                Permission.SUBMIT_BID,
                Notice.of(key, bid.caseId())
                        .with(tender.title(), name(partner.organisation()))
                        .linking(bid.link()));
    }

    private String name(OrganisationId id) {
        return organisations.get(id).name();
    }
}
