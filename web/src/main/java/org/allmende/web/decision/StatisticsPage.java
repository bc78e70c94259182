package org.allmende.web.decision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.allmende.calendar.ClockRule;
import org.allmende.challenge.RejectionGround;
import org.allmende.challenge.statistics.CountRight;
import org.allmende.challenge.statistics.DaysTaken;
import org.allmende.challenge.statistics.GroupFigures;
import org.allmende.challenge.statistics.RightStatistics;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.SplitView;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** How the right to challenge is used: over all, or for one council or one kind of body, each chart with its table. */
@Named
@RequestScoped
@Page(view = "/challenge/statistics", access = PageAccess.PUBLIC)
public class StatisticsPage {

    @Inject
    @Param
    private @Nullable String of;

    @Inject
    private CountRight count;

    @Inject
    private Messages messages;

    private @Nullable RightStatistics statistics;

    /**
     * A group that one may look at.
     *
     * @param value of the choice
     */
    public record Group(String value, String name, GroupFigures figures) {}

    /**
     * A clock and how long it took.
     *
     * @param clock with its texts
     */
    public record ClockLine(ClockRule clock, DaysTaken days) {}

    /**
     * A ground and how often a rejection rests on it.
     *
     * @param width of its bar, of 100
     */
    public record GroundLine(RejectionGround ground, long rejections, long width) {}

    private RightStatistics statistics() {
        if (statistics == null) {
            statistics = count.now();
        }
        return statistics;
    }

    public List<Group> getCouncils() {
        return statistics().councils().stream()
                .map(council -> new Group("council-" + council.council().value(), council.name(), council.figures()))
                .toList();
    }

    public List<Group> getKinds() {
        return statistics().kinds().stream()
                .map(kind ->
                        new Group("kind-" + kind.kind(), messages.get("challenge.kind." + kind.kind()), kind.figures()))
                .toList();
    }

    /** Everything that one may choose, besides all. */
    public List<Group> getGroups() {
        List<Group> groups = new ArrayList<>(getCouncils());
        groups.addAll(getKinds());
        return groups;
    }

    /** What is looked at. */
    public Group getShown() {
        return getGroups().stream()
                .filter(group -> group.value().equals(of))
                .findFirst()
                .orElseGet(() ->
                        new Group("", messages.get("layout.all"), statistics().all()));
    }

    public SplitView getOutcomes() {
        GroupFigures figures = getShown().figures();
        String caption = messages.with(
                "statistics.outcomes.caption",
                figures.submitted(),
                figures.accepted(),
                figures.modified(),
                figures.rejected(),
                figures.withdrawn(),
                figures.undecided());
        return SplitView.of(
                caption,
                List.of(
                        new SplitView.Count(messages.get("home.use.accepted"), figures.accepted()),
                        new SplitView.Count(messages.get("home.use.waiting"), figures.undecided()),
                        new SplitView.Count(messages.get("home.use.rejected"), figures.rejected()),
                        new SplitView.Count(messages.get("home.use.withdrawn"), figures.withdrawn())));
    }

    /** Null while no award followed. */
    public @Nullable SplitView getWinners() {
        GroupFigures figures = getShown().figures();
        long won = figures.wonByChallenger() + figures.wonByOther();
        return won == 0
                ? null
                : SplitView.of(
                        messages.with(
                                "statistics.winners.caption", won, figures.wonByChallenger(), figures.wonByOther()),
                        List.of(
                                new SplitView.Count(messages.get("home.use.won.challenger"), figures.wonByChallenger()),
                                new SplitView.Count(messages.get("statistics.won.other"), figures.wonByOther())),
                        List.of("c-value", "c-firm"));
    }

    public List<GroundLine> getGrounds() {
        Map<RejectionGround, Long> used = getShown().figures().byGround();
        long most = Math.max(
                1, used.values().stream().mapToLong(Long::longValue).max().orElse(1));
        return used.entrySet().stream()
                .map(entry -> new GroundLine(entry.getKey(), entry.getValue(), 100 * entry.getValue() / most))
                .toList();
    }

    public List<ClockLine> getClocks() {
        GroupFigures figures = getShown().figures();
        return List.of(
                new ClockLine(ClockRule.EOI_TIMING_NOTICE, figures.timing()),
                new ClockLine(ClockRule.EOI_DECISION, figures.decision()),
                new ClockLine(ClockRule.EOI_PROCUREMENT_START, figures.procurement()));
    }
}
