package org.allmende.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.challenge.ChallengeFigures;
import org.allmende.challenge.ChallengePeriods;
import org.allmende.challenge.CouncilPeriods;
import org.allmende.challenge.EoiStatus;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.RejectionGround;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationKind;
import org.allmende.identity.Organisations;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.SplitView;
import org.jspecify.annotations.Nullable;

/** Whether the right to challenge works: how challenges were decided, how fast, on which grounds, and who won the tenders. */
@Named
@RequestScoped
public class RightInUse {

    private static final int MOST_GROUNDS = 4;

    @Inject
    private Messages messages;

    @Inject
    private Expressions expressions;

    @Inject
    private ChallengeFigures figures;

    @Inject
    private Organisations organisations;

    @Inject
    private CouncilPeriods periods;

    private @Nullable Optional<SplitView> challenges;
    private @Nullable Optional<SplitView> winners;
    private @Nullable Optional<ChallengeFigures.DecisionDays> days;
    private @Nullable Map<RejectionGround, Long> grounds;

    /** What became of the challenges so far; null while there is none. */
    public @Nullable SplitView getChallenges() {
        if (challenges == null) {
            challenges = Optional.ofNullable(challenges());
        }
        return challenges.orElse(null);
    }

    /** Who won the tenders that followed; null while none is awarded. */
    public @Nullable SplitView getWinners() {
        if (winners == null) {
            winners = Optional.ofNullable(winners());
        }
        return winners.orElse(null);
    }

    /** From receipt to decision; null before the first decision. */
    public ChallengeFigures.@Nullable DecisionDays getDays() {
        if (days == null) {
            days = figures.decisionDays();
        }
        return days.orElse(null);
    }

    /** How long the council allows itself, in words; empty where there is not exactly one council with periods. */
    public String getAllowance() {
        List<Organisation> councils = organisations.ofKind(OrganisationKind.COUNCIL);
        Optional<ChallengePeriods> published =
                councils.size() == 1 ? periods.of(councils.get(0).id()) : Optional.empty();
        return published
                .map(found -> messages.of("home.use.days.allowed", found.decisionDays()))
                .orElse("");
    }

    /** "6 information inadequate · 4 already in procurement"; empty while nothing was rejected. */
    public String getGrounds() {
        if (grounds == null) {
            grounds = figures.grounds();
        }
        return grounds.entrySet().stream()
                .limit(MOST_GROUNDS)
                .map(entry -> entry.getValue() + "\u00a0"
                        + messages.get("home.use.ground." + entry.getKey().name()))
                .collect(Collectors.joining(" · "));
    }

    private @Nullable SplitView challenges() {
        List<SplitView.Count> counts = new ArrayList<>();
        counts.add(count("accepted", EoiStatus.ACCEPTED));
        counts.add(count("waiting", EoiStatus.SUBMITTED, EoiStatus.TIMED));
        counts.add(count("rejected", EoiStatus.REJECTED));
        counts.add(count("withdrawn", EoiStatus.WITHDRAWN));
        long all = counts.stream().mapToLong(SplitView.Count::count).sum();
        String caption = messages.with(
                "home.use.caption",
                all,
                counts.get(0).count(),
                counts.get(2).count(),
                counts.get(1).count(),
                counts.get(3).count());
        return all == 0 ? null : SplitView.of(caption, counts);
    }

    private @Nullable SplitView winners() {
        ChallengeFigures.Winners won = figures.winners();
        if (won.all() == 0) {
            return null;
        }
        String caption = messages.with("home.use.winners", won.all(), won.challenger(), won.community(), won.company());
        return SplitView.of(
                caption,
                List.of(
                        new SplitView.Count(messages.get("home.use.won.challenger"), won.challenger()),
                        new SplitView.Count(messages.get("home.use.won.community"), won.community()),
                        new SplitView.Count(messages.get("home.use.won.company"), won.company())),
                List.of("c-value", "c-pend", "c-firm"));
    }

    private SplitView.Count count(String word, EoiStatus... statuses) {
        return new SplitView.Count(messages.get("home.use." + word), expressions.publicCount(Set.of(statuses)));
    }
}
