package org.allmende.bid.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.allmende.bid.Bid;
import org.allmende.identity.Access;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;

/** Whose workspace a bid is: the lead's, and of those that have joined it. All of them read and write there; the lead alone sends. */
@ApplicationScoped
public class BidWorkspace {

    @Inject
    private BidPartners partners;

    @Inject
    private Organisations organisations;

    @Inject
    private Access access;

    @Inject
    private Notices notices;

    /** The lead first, then those that have joined. */
    public OrganisationId[] of(Bid bid) {
        return Stream.concat(
                        Stream.of(bid.organisation()),
                        partners.joined(bid.id()).stream().map(BidPartner::organisation))
                .toArray(OrganisationId[]::new);
    }

    /** Whether the acting person has the permission in one of them; to show or to hide, never in place of a check. */
    public boolean may(Permission permission, Bid bid) {
        return access.may(permission, bid.organisation())
                || Arrays.stream(of(bid)).anyMatch(organisation -> access.may(permission, organisation));
    }

    /** For queries: refuses whoever has the permission in none of them; the lead's people, who ask with each piece of a file, at once. */
    public void demand(Permission permission, Bid bid) {
        if (!may(permission, bid)) {
            throw new AccessRefused(permission);
        }
    }

    /** Tells those that have joined, and not the lead. */
    public void tellOthers(Bid bid, Notice notice) {
        partners.joined(bid.id())
                .forEach(partner -> notices.tellThose(partner.organisation(), Permission.SUBMIT_BID, notice));
    }

    /** Those that have joined, as they stand in a draft that begins anew. */
    public List<TeamMember> standing(Bid bid) {
        return partners.joined(bid.id()).stream()
                .map(partner -> TeamMember.writing(
                        partner.role(),
                        organisations.get(partner.organisation()).name(),
                        partner.organisation().value(),
                        true))
                .toList();
    }

    /** A team of an earlier version as it is today: whoever was invited here has agreed if it has joined, and else has not. */
    public List<TeamMember> asOfToday(Bid bid, List<TeamMember> team) {
        List<OrganisationId> joined =
                partners.joined(bid.id()).stream().map(BidPartner::organisation).toList();
        return team.stream()
                .map(member -> member.organisation() == null
                        ? member
                        : member.agreeing(joined.contains(new OrganisationId(member.organisation()))))
                .toList();
    }
}
