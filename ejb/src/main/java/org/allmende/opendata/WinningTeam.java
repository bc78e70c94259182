package org.allmende.opendata;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.allmende.award.Award;
import org.allmende.award.Winner;
import org.allmende.bid.BidContent;
import org.allmende.bid.BidId;
import org.allmende.bid.team.TeamMember;
import org.allmende.bid.team.TeamRole;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;

/** A winner with those who stand in its bid for a lot that it won: who supplies together, and whether others do a part. */
record WinningTeam(Winner winner, List<TeamMember> members) {

    /**
     * As a release says it.
     *
     * @param suppliers the lead, then the members of its consortium
     * @param subcontracting whether it intends that others do a part of the work
     */
    record Referred(List<JsonObject> suppliers, boolean subcontracting) {

        Referred {
            suppliers = List.copyOf(suppliers);
        }
    }

    WinningTeam {
        members = List.copyOf(members);
    }

    /** @param contents of the opened bids */
    static WinningTeam of(Winner winner, Map<BidId, BidContent> contents) {
        List<TeamMember> there = contents.getOrDefault(winner.bid(), BidContent.EMPTY).team().stream()
                .filter(member -> winner.lots().stream()
                        .anyMatch(lot -> member.isFor(lot.lotId().value())))
                .toList();
        return new WinningTeam(winner, there);
    }

    Referred refer(Award award, Organisations organisations, Parties parties) {
        List<JsonObject> suppliers = new ArrayList<>();
        suppliers.add(supplier(organisations, parties, winner.supplier()));
        for (TeamMember member : members) {
            if (member.role() == TeamRole.CONSORTIUM_MEMBER) {
                suppliers.add(
                        member.organisation() == null
                                ? parties.refer(
                                        award.referenceOf(winner.supplier()) + "-with-" + suppliers.size(),
                                        member.name(),
                                        PartyRole.TENDERER,
                                        PartyRole.SUPPLIER)
                                : supplier(organisations, parties, new OrganisationId(member.organisation())));
            }
        }
        return new Referred(suppliers, members.stream().anyMatch(member -> member.role() == TeamRole.SUBCONTRACTOR));
    }

    private static JsonObject supplier(Organisations organisations, Parties parties, OrganisationId id) {
        return parties.refer(organisations.get(id), PartyRole.TENDERER, PartyRole.SUPPLIER);
    }
}
