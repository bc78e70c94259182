package org.allmende.web.mutual;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.allmende.identity.Organisations;
import org.allmende.mutual.Mutual;
import org.allmende.mutual.MutualStatus;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.StationView;

/** The stations of a mutual: circle, statement, answer, ballot, agreed; giving up ends it where it was. */
@RequestScoped
class MutualPath {

    @Inject
    private Messages messages;

    @Inject
    private Formats formats;

    @Inject
    private Organisations organisations;

    List<StationView> of(Mutual mutual) {
        String staff = messages.get("mutual.path.staff");
        List<StationView> path = new ArrayList<>();
        path.add(StationView.done(messages.get("mutual.path.circle"), formats.date(mutual.startedAt()), staff));
        path.add(mutual.statedAt()
                .map(at -> StationView.done(messages.get("mutual.path.statement"), formats.date(at), staff))
                .orElseGet(() -> at(mutual, MutualStatus.CIRCLE, "mutual.path.statement", staff)));
        path.add(answer(mutual));
        path.add(ballot(mutual, staff));
        path.add(route(mutual, staff).by("s.33"));
        if (mutual.status() == MutualStatus.ENDED) {
            path.add(StationView.done(
                    messages.get("mutual.path.ended"),
                    formats.date(mutual.endedAt().orElse(null)),
                    staff));
        }
        return path;
    }

    private StationView answer(Mutual mutual) {
        String council = council(mutual);
        return mutual.answeredAt()
                .map(at -> StationView.done(messages.get("mutual.path.answer"), formats.date(at), council))
                .orElseGet(() -> mutual.silentAt()
                        .map(at -> StationView.done(messages.get("mutual.path.silent"), formats.date(at), council))
                        .orElseGet(() -> at(mutual, MutualStatus.STATED, "mutual.path.answer", council)));
    }

    private StationView ballot(Mutual mutual, String staff) {
        return mutual.agreedAt()
                .map(at -> StationView.done(messages.get("mutual.path.agreed"), formats.date(at), staff))
                .orElseGet(() -> mutual.status() == MutualStatus.BALLOT
                        ? StationView.now(messages.get("mutual.path.ballot"), null, staff)
                        : at(mutual, MutualStatus.READY, "mutual.path.ballot", staff));
    }

    private StationView route(Mutual mutual, String staff) {
        return switch (mutual.status()) {
            case RESERVED -> StationView.done(messages.get("mutual.path.reserved"), null, council(mutual));
            case CHALLENGING -> StationView.done(messages.get("mutual.path.challenging"), null, staff);
            case ASKED -> StationView.now(messages.get("mutual.path.asked"), null, council(mutual));
            default -> at(mutual, MutualStatus.AGREED, "mutual.path.route", staff);
        };
    }

    private String council(Mutual mutual) {
        return organisations.get(mutual.council()).name();
    }

    private StationView at(Mutual mutual, MutualStatus status, String key, String who) {
        return mutual.status() == status
                ? StationView.now(messages.get(key), null, who)
                : StationView.toCome(messages.get(key), null, who);
    }
}
