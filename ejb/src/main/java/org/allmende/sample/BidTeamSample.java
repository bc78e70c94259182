package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Set;
import org.allmende.bid.AnswerBidInvitation;
import org.allmende.bid.BidId;
import org.allmende.bid.NameTeamMember;
import org.allmende.bid.team.BidPartner;
import org.allmende.bid.team.BidPartners;
import org.allmende.bid.team.TeamRole;
import org.jspecify.annotations.Nullable;

/** Who bids together in the sample: one consortium whose bid is opened, and an invitation that waits for its answer. */
@ApplicationScoped
public class BidTeamSample implements SampleChapter {

    @Inject
    private SampleWorld world;

    @Inject
    private BidPartners partners;

    @Inject
    private NameTeamMember nameTeamMember;

    @Inject
    private AnswerBidInvitation answerBidInvitation;

    @Override
    public int order() {
        return 41;
    }

    @Override
    public void write(SampleScript script) {
        name(
                script,
                -43,
                "isabel.moreno",
                "bid:respite:care",
                new Named(
                        TeamRole.CONSORTIUM_MEMBER,
                        "",
                        "Opens the warm pool on Tuesday mornings to carers and those they care for, with two of its staff.",
                        "20",
                        "baths"));
        name(
                script,
                -43,
                "isabel.moreno",
                "bid:respite:care",
                new Named(
                        TeamRole.SUBCONTRACTOR,
                        "Combe Minibuses",
                        "Brings people to the pool and home again.",
                        "7.5",
                        null));
        script.at(-41, "08:50", "agreeing to bid together", () -> world.actor("margaret.doyle"), () -> {
            BidId bid = script.kept("bid:respite:care");
            BidPartner invited = partners.of(bid, world.organisation("baths")).orElseThrow();
            answerBidInvitation.answer(new AnswerBidInvitation.Command(invited.id(), true));
            return true;
        });
        name(
                script,
                -2,
                "amira.osei",
                "bid:classes:libraries",
                new Named(
                        TeamRole.CONSORTIUM_MEMBER,
                        "",
                        "Teaches growing and cooking in its shed and on its plots.",
                        "15",
                        "allotments"));
    }

    /** @param organisation handle of the one that is invited; null where it is named alone */
    private record Named(
            TeamRole role,
            String name,
            String work,
            String share,
            @Nullable String organisation) {}

    private void name(SampleScript script, int day, String writer, String bid, Named named) {
        script.at(day, "20:15", "naming who does the work", () -> world.actor(writer), () -> {
            nameTeamMember.name(new NameTeamMember.Command(
                    script.kept(bid),
                    null,
                    named.role(),
                    named.name(),
                    "",
                    named.work(),
                    Set.of(),
                    Set.of(),
                    new BigDecimal(named.share()),
                    false,
                    named.organisation() == null ? null : world.organisation(named.organisation())));
            return true;
        });
    }
}
