package org.allmende.web.worklist;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.allmende.casefile.Story;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Barriers;
import org.allmende.identity.Permission;
import org.allmende.shared.PortalClock;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.StoryView;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.allmende.worklist.WorkItem;
import org.allmende.worklist.WorkItems;
import org.jspecify.annotations.Nullable;

/** What is the reader's turn, until when; and which of their cases wait for somebody else. */
@Named
@RequestScoped
@Page(view = "/tasks", access = PageAccess.SIGNED_IN)
public class TasksPage {

    private static final int MOST = 50;
    private static final int MOST_WAITING = 15;
    private static final int NEWS = 5;
    private static final int NOON = 12;
    private static final int EVENING = 18;

    @Inject
    private WorkItems items;

    @Inject
    private Barriers barriers;

    @Inject
    private Turns turns;

    @Inject
    private Story story;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    private @Nullable TurnView turn;
    private List<TaskRow> mine = List.of();
    private List<TaskRow> waiting = List.of();
    private List<StoryView> news = List.of();

    @PostConstruct
    void read() {
        Actor me = Acting.current();
        List<WorkItem> open = items.mine(me.requirePerson(), MOST);
        Set<UUID> own = new HashSet<>(open.stream().map(WorkItem::id).toList());
        Set<UUID> kept = barriers.casesKeptFrom(me.requirePerson());
        mine = open.stream().map(this::row).toList();
        turn = open.stream().findFirst().map(this::strip).orElse(null);
        waiting = items.concerning(me.roles().keySet(), MOST).stream()
                .filter(item -> !own.contains(item.id()))
                .filter(item -> item.caseId()
                        .filter(caseId -> kept.contains(caseId.value()))
                        .isEmpty())
                .limit(MOST_WAITING)
                .map(this::row)
                .toList();
        news = turns.views(story.newest(NEWS));
    }

    private TurnView strip(WorkItem item) {
        TurnView view = turns.of(item);
        return TurnView.of(title(item), item.title())
                .asYours()
                .linking(item.link().orElse(null))
                .from(item.openedAt())
                .until(item.dueAt().orElse(null))
                .rule(view.rule(), view.law())
                .ifNothing(view.ifNothing(), view.ifNothingLaw());
    }

    private TaskRow row(WorkItem item) {
        return TaskRow.of(item, title(item), messages.either("turn." + item.turn(), item.turn()), clock.instant());
    }

    private String title(WorkItem item) {
        String key = "task." + item.step();
        return messages.containsKey(key) ? messages.get(key) : item.title();
    }

    /** Good morning, afternoon or evening, by London's hour, and how many things wait. */
    public String getGreeting() {
        int hour = ZonedDateTime.ofInstant(clock.instant(), PortalClock.ZONE).getHour();
        String part = hour < NOON ? "morning" : hour < EVENING ? "afternoon" : "evening";
        return messages.of("worklist.greeting." + part, Acting.current().label(), mine.size());
    }

    public @Nullable TurnView getTurn() {
        return turn;
    }

    /** Whether the reader has a portfolio of contracts to look at. */
    public boolean isPortfolio() {
        return Acting.current().mayAnywhere(Permission.READ_PORTFOLIO);
    }

    /** Whether the reader is of an organisation that can have contracts of its own. */
    public boolean isProvider() {
        return Acting.current().mayAnywhere(Permission.REPORT_MILESTONE);
    }

    public List<TaskRow> getMine() {
        return mine;
    }

    public List<TaskRow> getWaiting() {
        return waiting;
    }

    public List<StoryView> getNews() {
        return news;
    }
}
