package org.allmende.web.follow;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.allmende.follow.Follow;
import org.allmende.follow.FollowId;
import org.allmende.follow.FollowKind;
import org.allmende.follow.Follows;
import org.allmende.follow.StartFollowing;
import org.allmende.follow.StopFollowing;
import org.allmende.identity.Acting;
import org.allmende.identity.PersonId;
import org.allmende.register.Service;
import org.allmende.register.ServiceId;
import org.allmende.register.Services;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.PhaseMemo;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** What the reader follows, what may be followed from the page that led here, and the messages about partners. */
@Named
@ViewScoped
@Page(view = "/follow", access = PageAccess.SIGNED_IN)
public class FollowPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(name = "service")
    private @Nullable String serviceReference;

    @Inject
    @Param
    private @Nullable String kind;

    @Inject
    @Param(name = "tender")
    private @Nullable String tenderReference;

    @Inject
    private Follows follows;

    @Inject
    private Services services;

    @Inject
    private Tenders tenders;

    @Inject
    private Messages messages;

    @Inject
    private StartFollowing startFollowing;

    @Inject
    private StopFollowing stopFollowing;

    /**
     * Something that may be followed.
     *
     * @param target as the use case wants it
     * @param name as people say it
     */
    public record Choice(FollowKind kind, String target, String name) implements Serializable {}

    /**
     * Something that is followed.
     *
     * @param link where it is to be read
     */
    public record Line(String id, FollowKind kind, String name, String link, Instant since) implements Serializable {}

    /** What the address offers and is not followed yet. */
    public List<Choice> getChoices() {
        List<Choice> choices = new ArrayList<>();
        Service service = serviceReference == null
                ? null
                : services.byReference(serviceReference).orElse(null);
        if (service != null) {
            choices.add(new Choice(FollowKind.SERVICE, service.reference(), service.title()));
            choices.add(new Choice(FollowKind.AREA, service.area(), service.area()));
        }
        tender(tenderReference)
                .ifPresent(tender -> choices.add(new Choice(FollowKind.TENDER, tender.reference(), tender.title())));
        String division = service == null ? kind : service.cpv().substring(0, 2);
        if (division != null && division.matches("\\d\\d")) {
            choices.add(new Choice(FollowKind.DIVISION, division, division(division)));
        }
        List<Follow> mine = follows.of(me());
        return choices.stream()
                .filter(choice -> mine.stream()
                        .noneMatch(follow -> follow.kind() == choice.kind()
                                && follow.target().equalsIgnoreCase(choice.target())))
                .toList();
    }

    private Optional<Tender> tender(@Nullable String reference) {
        return Optional.ofNullable(reference).flatMap(tenders::byReference).filter(tender -> tender.publishedAt()
                .isPresent());
    }

    public List<Line> getLines() {
        return PhaseMemo.once("follows", me(), this::lines);
    }

    private List<Line> lines() {
        List<Follow> mine = follows.of(me());
        Map<ServiceId, Service> known = services.all(
                mine.stream().flatMap(follow -> follow.service().stream()).toList());
        return mine.stream().map(follow -> line(follow, known)).toList();
    }

    private Line line(Follow follow, Map<ServiceId, Service> known) {
        String id = follow.id().value().toString();
        return switch (follow.kind()) {
            case SERVICE -> {
                Service service =
                        Objects.requireNonNull(known.get(follow.service().orElseThrow()));
                yield new Line(id, follow.kind(), service.title(), service.link(), follow.since());
            }
            case AREA ->
                new Line(id, follow.kind(), follow.words(), "/services/list?q=" + encoded(follow), follow.since());
            case TENDER ->
                new Line(
                        id,
                        follow.kind(),
                        tender(follow.words()).map(Tender::title).orElse(follow.words()),
                        "/tender/questions/" + follow.words(),
                        follow.since());
            case DIVISION ->
                new Line(
                        id,
                        follow.kind(),
                        division(follow.target()),
                        "/services/list?kind=" + follow.target(),
                        follow.since());
        };
    }

    private static String encoded(Follow follow) {
        return URLEncoder.encode(follow.words(), StandardCharsets.UTF_8);
    }

    private String division(String digits) {
        String key = "cpv." + digits;
        return messages.containsKey(key) ? messages.get(key) : digits;
    }

    public void start(FollowKind chosen, String target) {
        startFollowing.start(new StartFollowing.Command(chosen, target));
        again("follow.started");
    }

    /** @param id of what is followed, as text */
    public void stop(String id) {
        stopFollowing.stop(new StopFollowing.Command(new FollowId(UUID.fromString(id))));
        again("follow.stopped");
    }

    private static void again(String done) {
        Problems.done(done);
        Faces.redirect(Faces.getRequestContextPath() + "/follow");
    }

    private static PersonId me() {
        return Acting.current().requirePerson();
    }
}
