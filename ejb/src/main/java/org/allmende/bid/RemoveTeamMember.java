package org.allmende.bid;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.allmende.bid.team.BidPartner;
import org.allmende.bid.team.BidPartners;
import org.allmende.bid.team.PartnerNews;
import org.allmende.bid.team.TeamMember;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;

/**
 * The lead takes somebody out of the bid that it writes; an organisation that was invited reads it no more. A version that is sealed
 * already keeps the name.
 *
 * <p>Errors: {@code TEAM_MEMBER_UNKNOWN}, {@code BID_HAS_NO_DRAFT}, {@code TENDER_DEADLINE_PASSED(deadline)}.
 */
@Stateless
@UseCase
@Requires(Permission.DRAFT_BID)
public class RemoveTeamMember {

    @Inject
    private Access access;

    @Inject
    private Bids bids;

    @Inject
    private Drafts drafts;

    @Inject
    private Tenders tenders;

    @Inject
    private BidPartners partners;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private PartnerNews news;

    /** Which of the team. */
    public record Command(BidId bid, UUID member) {}

    /** Gives the time of saving. */
    public Instant remove(Command c) {
        Bid bid = bids.getLocked(c.bid());
        access.to(bid.organisation());
        BidContent content = drafts.readLocked(bid.id());
        TeamMember member = content.team().stream()
                .filter(one -> one.id().equals(c.member()))
                .findFirst()
                .orElseThrow(() -> new DomainProblem("TEAM_MEMBER_UNKNOWN"));
        if (member.organisation() != null) {
            partners.of(bid.id(), new OrganisationId(member.organisation())).ifPresent(partner -> end(bid, partner));
        }
        List<TeamMember> others =
                content.team().stream().filter(one -> !one.equals(member)).toList();
        return drafts.save(bid.id(), content.withTeam(others));
    }

    private void end(Bid bid, BidPartner partner) {
        Tender tender = tenders.get(bid.tenderId());
        Instant now = databaseClock.now();
        Bid.requireOpen(tender, now);
        partner.end(Acting.current().requirePerson(), now);
        news.takenOut(tender, bid, partner);
    }
}
