package org.allmende.web.bidteam;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.allmende.bid.AnswerBidInvitation;
import org.allmende.bid.Bids;
import org.allmende.bid.team.BidPartner;
import org.allmende.bid.team.BidPartnerId;
import org.allmende.bid.team.BidPartnerStatus;
import org.allmende.bid.team.BidPartners;
import org.allmende.identity.Access;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderStatus;
import org.allmende.tender.Tenders;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** An organisation reads what it is asked, and agrees or declines. It sees nothing of the bid before it has agreed. */
@Named
@ViewScoped
@Page(view = "/bid/invitation", access = PageAccess.SIGNED_IN)
public class BidInvitationPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String id;

    @Inject
    private BidPartners partners;

    @Inject
    private Bids bids;

    @Inject
    private Tenders tenders;

    @Inject
    private Organisations organisations;

    @Inject
    private Access access;

    @Inject
    private Formats formats;

    @Inject
    private AnswerBidInvitation answerBidInvitation;

    private @Nullable UUID partner;

    @PostConstruct
    void load() {
        partner = parsed();
        access.demand(Permission.READ_ORGANISATION_FILES, getPartner().organisation());
    }

    private UUID parsed() {
        try {
            return UUID.fromString(String.valueOf(id));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
    }

    public BidPartner getPartner() {
        return Optional.ofNullable(partner)
                .map(BidPartnerId::new)
                .flatMap(partners::find)
                .orElseThrow(NotFound::new);
    }

    public Tender getTender() {
        return tenders.get(getPartner().tenderId());
    }

    public String getOrganisation() {
        return organisations.get(getPartner().organisation()).name();
    }

    public String getLead() {
        return organisations.get(bids.get(getPartner().bidId()).organisation()).name();
    }

    public String getBidLink() {
        return bids.get(getPartner().bidId()).link();
    }

    public boolean isJoined() {
        return getPartner().status() == BidPartnerStatus.JOINED;
    }

    private boolean isExpired() {
        return getPartner().status() == BidPartnerStatus.INVITED && !isOpen();
    }

    private boolean isOpen() {
        return getTender().status() == TenderStatus.PUBLISHED
                && getTender()
                        .deadline()
                        .filter(deadline -> !deadline.passed(formats.getNow()))
                        .isPresent();
    }

    public boolean isAnswerable() {
        return getPartner().status() == BidPartnerStatus.INVITED
                && isOpen()
                && access.may(Permission.SUBMIT_BID, getPartner().organisation());
    }

    /** What there is to say where nothing can be answered. */
    public String getStateKey() {
        if (isExpired()) {
            return "bid.invitation.expired";
        }
        return "bid.invitation.state." + getPartner().status().name();
    }

    public String getKind() {
        return switch (getPartner().status()) {
            case INVITED -> "doing";
            case JOINED -> "done";
            case DECLINED, ENDED -> "none";
        };
    }

    public void join() {
        answer(true);
        Problems.done("bid.invitation.joined");
        Faces.redirect("%s", getBidLink().substring(1));
    }

    public void decline() {
        answer(false);
        Problems.done("bid.invitation.declined");
        Faces.redirect("bid/invitation/%s", getPartner().id().value());
    }

    private void answer(boolean agrees) {
        answerBidInvitation.answer(new AnswerBidInvitation.Command(getPartner().id(), agrees));
    }
}
