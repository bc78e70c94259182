package org.allmende.bid;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.allmende.bid.team.BidPartner;
import org.allmende.bid.team.BidPartnerStatus;
import org.allmende.bid.team.BidPartners;
import org.allmende.bid.team.PartnerNews;
import org.allmende.bid.team.TeamMember;
import org.allmende.bid.team.TeamRole;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;
import org.jspecify.annotations.Nullable;

/**
 * The lead of a bid says who does the work with it, or says it anew: a member of its consortium, somebody on whom it relies, a
 * sub-contractor. An organisation that is registered here can be invited into the workspace; whether it agrees it says itself.
 * Sources: Procurement Act 2023 ss.26(4), 28(1)(a).
 *
 * <p>Errors: {@code TEAM_MEMBER_UNKNOWN}, {@code TEAM_TOO_LARGE(most)}, {@code TEAM_TWICE(name)}, {@code TEAM_IS_LEAD}, {@code
 * TEAM_IS_COUNCIL}, {@code TEAM_LOT_UNKNOWN}, {@code TEAM_CONDITION_UNKNOWN}, {@code BID_HAS_NO_DRAFT}, {@code
 * TENDER_DEADLINE_PASSED(deadline)} and those of {@link TeamMember}.
 */
@Stateless
@UseCase
@Requires(Permission.DRAFT_BID)
public class NameTeamMember {

    /** The most members of one team. */
    public static final int MOST = 50;

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
    private Organisations organisations;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private PartnerNews news;

    /**
     * What the bid is to say of it.
     *
     * @param member which one is said anew; null for one more
     * @param name not read where an organisation is invited
     * @param agreed what the lead knows; not read where an organisation is invited
     * @param invited the organisation that is to write in the workspace; null for none
     */
    public record Command(
            BidId bid,
            @Nullable UUID member,
            TeamRole role,
            String name,
            String number,
            String work,
            Set<UUID> lots,
            Set<UUID> conditions,
            @Nullable BigDecimal share,
            boolean agreed,
            @Nullable OrganisationId invited) {

        public Command {
            lots = Set.copyOf(lots);
            conditions = Set.copyOf(conditions);
        }
    }

    /** Gives the time of saving. */
    public Instant name(Command c) {
        Bid bid = bids.getLocked(c.bid());
        access.to(bid.organisation());
        Tender tender = tenders.get(bid.tenderId());
        requireKnown(tender, c);
        BidContent content = drafts.readLocked(bid.id());
        List<TeamMember> team = new ArrayList<>(content.team());
        Optional<TeamMember> standing =
                team.stream().filter(one -> one.id().equals(c.member())).findFirst();
        if (c.member() != null && standing.isEmpty()) {
            throw new DomainProblem("TEAM_MEMBER_UNKNOWN");
        }
        TeamMember named =
                named(bid, tender, c, standing.map(TeamMember::organisation).orElse(null));
        standing.ifPresentOrElse(before -> team.set(team.indexOf(before), named), () -> team.add(named));
        requireOnce(team, named);
        return drafts.save(bid.id(), content.withTeam(team));
    }

    private static void requireKnown(Tender tender, Command c) {
        if (!tender.lots().stream().map(lot -> lot.id().value()).toList().containsAll(c.lots())) {
            throw new DomainProblem("TEAM_LOT_UNKNOWN");
        }
        if (!tender.conditions().stream()
                .map(condition -> condition.id().value())
                .toList()
                .containsAll(c.conditions())) {
            throw new DomainProblem("TEAM_CONDITION_UNKNOWN");
        }
    }

    /** What stands in the bid; who was invited once stays the same organisation. */
    private TeamMember named(Bid bid, Tender tender, Command c, @Nullable UUID before) {
        UUID id = Objects.requireNonNullElseGet(c.member(), Ids::next);
        OrganisationId invited = before == null ? c.invited() : new OrganisationId(before);
        if (invited == null) {
            return new TeamMember(
                    id,
                    c.role(),
                    c.name(),
                    c.number(),
                    c.work(),
                    c.lots(),
                    c.conditions(),
                    c.share(),
                    c.agreed(),
                    null);
        }
        BidPartner partner = invite(bid, tender, invited, c.role());
        return new TeamMember(
                id,
                c.role(),
                organisations.get(invited).name(),
                c.number(),
                c.work(),
                c.lots(),
                c.conditions(),
                c.share(),
                partner.status() == BidPartnerStatus.JOINED,
                invited.value());
    }

    /** Its invitation, the one that stands or, where it has none, a new one. */
    private BidPartner invite(Bid bid, Tender tender, OrganisationId invited, TeamRole role) {
        if (invited.equals(bid.organisation())) {
            throw new DomainProblem("TEAM_IS_LEAD");
        }
        if (invited.equals(tender.councilId())) {
            throw new DomainProblem("TEAM_IS_COUNCIL");
        }
        Optional<BidPartner> standing = partners.of(bid.id(), invited);
        if (standing.isPresent()) {
            standing.get().become(role);
            return standing.get();
        }
        Instant now = databaseClock.now();
        Bid.requireOpen(tender, now);
        BidPartner partner = new BidPartner(bid, invited, role, Acting.current().requirePerson(), now);
        partners.add(partner);
        news.invited(tender, bid, partner);
        return partner;
    }

    private static void requireOnce(List<TeamMember> team, TeamMember named) {
        if (team.size() > MOST) {
            throw new DomainProblem("TEAM_TOO_LARGE", MOST);
        }
        boolean twice = team.stream()
                .filter(other -> !other.id().equals(named.id()))
                .anyMatch(other -> other.name().equalsIgnoreCase(named.name()) && other.role() == named.role()
                        || other.organisation() != null && other.organisation().equals(named.organisation()));
        if (twice) {
            throw new DomainProblem("TEAM_TWICE", named.name());
        }
    }
}
