package org.allmende.web.challenge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.allmende.challenge.PartId;
import org.allmende.identity.Actor;
import org.allmende.identity.PersonId;

/**
 * Who is writing in which part of a draft right now: whoever's page has said so in the last 40 seconds. It is a courtesy, kept in
 * memory alone; that nobody overwrites another's words, the versions of the parts see to.
 */
@ApplicationScoped
public class PartEditors {

    static final Duration FRESH = Duration.ofSeconds(40);

    private final Cache<Seat, Editor> seats =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(20_000).build();

    private record Seat(PartId part, PersonId person) {}

    /** Somebody who writes, and since when without a break. */
    public record Editor(String name, Instant since) {}

    void note(PartId part, Actor actor, Instant now) {
        Seat seat = new Seat(part, actor.requirePerson());
        Instant since =
                Optional.ofNullable(seats.getIfPresent(seat)).map(Editor::since).orElse(now);
        seats.put(seat, new Editor(actor.label(), since));
    }

    /** All but the one who asks, who has been there longest first. */
    List<Editor> others(PartId part, Actor actor) {
        PersonId asking = actor.requirePerson();
        return seats.asMap().entrySet().stream()
                .filter(seat -> seat.getKey().part().equals(part)
                        && !seat.getKey().person().equals(asking))
                .map(java.util.Map.Entry::getValue)
                .sorted(Comparator.comparing(Editor::since))
                .toList();
    }
}
