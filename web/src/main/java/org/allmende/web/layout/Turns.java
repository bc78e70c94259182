package org.allmende.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.allmende.casefile.CaseId;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryEntry;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.worklist.WorkItem;
import org.allmende.worklist.WorkItems;
import org.jspecify.annotations.Nullable;

/** Says in words whose turn it is in a case and what has happened, from the work list and the case file. */
@Named
@RequestScoped
public class Turns {

    private static final Pattern AMOUNT = Pattern.compile("[0-9]+\\.[0-9]{2}");
    private static final Pattern ISO_DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    @Inject
    private Formats formats;

    @Inject
    private WorkItems items;

    @Inject
    private Story story;

    @Inject
    private Messages messages;

    /** The most urgent open step of a subject as a turn strip; null when nothing waits. */
    public @Nullable TurnView of(UUID subject) {
        List<WorkItem> open = PhaseMemo.once("turn", subject, () -> items.openOf(subject));
        Optional<WorkItem> mine = open.stream().filter(Turns::isMine).findFirst();
        return mine.or(() -> open.stream().findFirst()).map(this::of).orElse(null);
    }

    /** One step as a turn strip. */
    public TurnView of(WorkItem item) {
        boolean yours = isMine(item);
        String title = yours ? messages.get("layout.turn.yours") : messages.get("turn." + item.turn());
        String step = "task." + item.step();
        TurnView view = TurnView.of(title, messages.containsKey(step) ? messages.get(step) : item.title())
                .linking(yours ? item.link().orElse(null) : null)
                .from(item.openedAt())
                .until(item.dueAt().orElse(null));
        TurnView clocked =
                item.clock().map(clock -> clocked(view, "clock." + clock)).orElse(view);
        return yours ? clocked.asYours() : clocked;
    }

    private TurnView clocked(TurnView view, String clock) {
        return view.rule(known(clock + ".rule"), known(clock + ".law"))
                .ifNothing(known(clock + ".ifnobody"), null)
                .calendar(null);
    }

    private @Nullable String known(String key) {
        return messages.containsKey(key) ? messages.get(key) : null;
    }

    /** Whether the step waits for the reader, by name or by a role. */
    public static boolean isMine(WorkItem item) {
        Actor actor = Acting.current();
        if (!actor.isPerson()) {
            return false;
        }
        if (item.person().isPresent()) {
            return item.person().equals(actor.personId());
        }
        return item.organisation().isPresent()
                && item.role()
                        .filter(actor.rolesIn(item.organisation().get())::contains)
                        .isPresent();
    }

    /** What everybody may read of a case, newest first. */
    public List<StoryView> story(CaseId caseId) {
        return views(story.publicOf(caseId));
    }

    /** What the parties read; the caller has checked that the reader is one. */
    public List<StoryView> partiesStory(CaseId caseId) {
        return views(story.allOf(caseId));
    }

    public List<StoryView> views(List<StoryEntry> entries) {
        return entries.stream().map(this::view).toList();
    }

    private StoryView view(StoryEntry entry) {
        String key = "story." + entry.key();
        Object[] args = entry.args().stream().map(this::word).toArray();
        String text = messages.containsKey(key) ? messages.with(key, args) : entry.actorLabel();
        return new StoryView(entry.at(), text, entry.link().orElse(null), null);
    }

    /** Days come as ISO and amounts in plain digits; people read them in their language. */
    private String word(String arg) {
        if (AMOUNT.matcher(arg).matches()) {
            return formats.number(new BigDecimal(arg).stripTrailingZeros());
        }
        return ISO_DAY.matcher(arg).matches() ? formats.date(LocalDate.parse(arg)) : arg;
    }
}
