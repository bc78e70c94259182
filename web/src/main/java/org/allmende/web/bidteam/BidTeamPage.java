package org.allmende.web.bidteam;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.bid.Bid;
import org.allmende.bid.BidContent;
import org.allmende.bid.LeaveBid;
import org.allmende.bid.NameTeamMember;
import org.allmende.bid.RemoveTeamMember;
import org.allmende.bid.team.BidPartner;
import org.allmende.bid.team.BidPartnerStatus;
import org.allmende.bid.team.BidPartners;
import org.allmende.bid.team.TeamMember;
import org.allmende.bid.team.TeamRole;
import org.allmende.identity.Access;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.web.bid.OwnBid;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.PhaseMemo;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The lead says who does the work with it and invites those that are registered here; they read along, and may leave. */
@Named
@ViewScoped
@Page(view = "/bid/team", access = PageAccess.SIGNED_IN)
public class BidTeamPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MOST_FOUND = 10;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    @Param(name = "find")
    private @Nullable String find;

    @Inject
    @Param(name = "invite")
    private @Nullable String invite;

    @Inject
    @Param(name = "member")
    private @Nullable String member;

    @Inject
    private OwnBid own;

    @Inject
    private Organisations organisations;

    @Inject
    private BidPartners partners;

    @Inject
    private Access access;

    @Inject
    private NameTeamMember nameTeamMember;

    @Inject
    private RemoveTeamMember removeTeamMember;

    @Inject
    private LeaveBid leaveBid;

    private String bidReference = "";
    private String words = "";
    private TeamMemberForm form = new TeamMemberForm();

    /** One of the team, with whether it has agreed. */
    public record Row(TeamMember member, @Nullable BidPartnerStatus status) {

        public TeamMember getMember() {
            return member;
        }

        public String getKey() {
            if (status != null) {
                return status.messageKey();
            }
            if (member.organisation() != null) {
                return "bid.partner.gone";
            }
            return !member.role().hasToAgree()
                    ? "bid.team.intended"
                    : member.agreed() ? "bid.team.agreed" : "bid.team.notagreed";
        }

        public String getKind() {
            return member.agreed() || !member.role().hasToAgree()
                    ? "done"
                    : status == BidPartnerStatus.INVITED ? "doing" : "todo";
        }
    }

    @PostConstruct
    void load() {
        bidReference = own.of(reference).reference();
        words = find == null ? "" : find.strip();
        if (member != null) {
            form = getContent().team().stream()
                    .filter(one -> one.id().toString().equals(member))
                    .findFirst()
                    .map(TeamMemberForm::of)
                    .orElseThrow(NotFound::new);
        } else if (invite != null) {
            form = TeamMemberForm.inviting(organisations.byReference(invite).orElseThrow(NotFound::new));
        }
    }

    public Bid getBid() {
        return own.of(bidReference);
    }

    public Tender getTender() {
        return own.tender(getBid());
    }

    private BidContent getContent() {
        return own.draft(getBid()).orElseThrow(NotFound::new);
    }

    public String getLeadName() {
        return organisations.get(getBid().organisation()).name();
    }

    /** Whether the reader is of the organisation whose bid it is. */
    public boolean isLead() {
        return own.isLead(getBid());
    }

    /** Whether the reader is of an organisation that has joined the bid. */
    public boolean isPartner() {
        return own.isPartner(getBid());
    }

    public boolean isWritable() {
        return own.mayWrite(getBid());
    }

    public List<Row> getRows() {
        List<BidPartner> present = present();
        return getContent().team().stream()
                .map(one -> new Row(
                        one,
                        present.stream()
                                .filter(partner ->
                                        partner.organisation().value().equals(one.organisation()))
                                .findFirst()
                                .map(BidPartner::status)
                                .orElse(null)))
                .toList();
    }

    /** Asked once while a page is drawn, however often the list is. */
    private List<BidPartner> present() {
        return PhaseMemo.once("bidPartners", getBid().id(), () -> partners.of(getBid().id()));
    }

    /** The reader's own part in somebody else's bid, which can be left while bids can be changed. */
    private Optional<BidPartner> mine() {
        return present().stream()
                .filter(partner -> partner.status() == BidPartnerStatus.JOINED)
                .filter(partner -> access.may(Permission.SUBMIT_BID, partner.organisation()))
                .findFirst();
    }

    public boolean isLeavable() {
        return mine().isPresent() && own.isOpen(getBid());
    }

    public void leave() {
        BidPartner partner = mine().orElseThrow(() -> new DomainProblem("BID_PARTNER_UNKNOWN"));
        leaveBid.leave(partner.id());
        Problems.done("bid.team.left");
        Faces.redirect("bid/invitation/%s", partner.id().value());
    }

    public boolean isSearched() {
        return !words.isEmpty();
    }

    /** Those that are registered here by that name; never the lead, never the council. */
    public List<Organisation> getFound() {
        if (words.isEmpty()) {
            return List.of();
        }
        OrganisationId lead = getBid().organisation();
        OrganisationId council = getTender().councilId();
        return organisations.search(words, MOST_FOUND).stream()
                .filter(one -> !one.id().equals(lead) && !one.id().equals(council))
                .toList();
    }

    public void save() {
        boolean asks = form.isInviting() && !form.isChanging();
        nameTeamMember.name(form.command(getBid().id()));
        Problems.done(asks ? "bid.team.invited" : "bid.team.saved");
        again();
    }

    public void remove(UUID removed) {
        removeTeamMember.remove(new RemoveTeamMember.Command(getBid().id(), removed));
        Problems.done("bid.team.removed");
        again();
    }

    private void again() {
        Faces.redirect("bid/team/%s", bidReference);
    }

    public boolean isSeveralLots() {
        return getTender().lots().size() > 1;
    }

    public List<TeamRole> getRoles() {
        return Arrays.asList(TeamRole.values());
    }

    public boolean isChanging() {
        return form.isChanging();
    }

    public boolean isInviting() {
        return form.isInviting();
    }

    public String getFind() {
        return words;
    }

    public TeamMemberForm getForm() {
        return form;
    }
}
