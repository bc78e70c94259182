package org.allmende.web.bidteam;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.bid.BidCheck;
import org.allmende.bid.BidContent;
import org.allmende.bid.team.TeamMember;
import org.allmende.tender.ParticipationCondition;
import org.allmende.tender.Tender;
import org.allmende.web.layout.Messages;

/** What a bid says of its team, in words: {@code #{teamWords.summary(content)}}. */
@Named
@RequestScoped
public class TeamWords {

    private static final Set<BidCheck.Kind> OF_TEAM =
            Set.of(BidCheck.Kind.TEAM_WORK, BidCheck.Kind.TEAM_AGREEMENT, BidCheck.Kind.TEAM_SHARES);

    @Inject
    private Messages messages;

    /** Their names, or that the organisation would do all of it. */
    public String summary(BidContent content) {
        return content.team().isEmpty()
                ? messages.get("bid.team.alone")
                : content.team().stream().map(TeamMember::name).collect(Collectors.joining(", "));
    }

    /** Whether nothing about the team stops the bid. */
    public boolean isReady(BidCheck check) {
        return check.findings().stream().map(BidCheck.Finding::kind).noneMatch(OF_TEAM::contains);
    }

    /** For which lots one is there. */
    public String lots(Tender tender, TeamMember member) {
        if (member.lots().isEmpty()) {
            return messages.get("bid.team.lots.all");
        }
        return tender.lots().stream()
                .filter(lot -> member.isFor(lot.id().value()))
                .map(lot -> lot.number() + " " + lot.title())
                .collect(Collectors.joining(", "));
    }

    /** Titles of the conditions of participation that are met by one. */
    public String conditions(Tender tender, TeamMember member) {
        return tender.conditions().stream()
                .filter(condition -> member.conditions().contains(condition.id().value()))
                .map(ParticipationCondition::title)
                .collect(Collectors.joining(", "));
    }
}
