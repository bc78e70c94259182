package org.allmende.web.weighing;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;
import org.allmende.tender.weighing.WeighCriteria;
import org.allmende.tender.weighing.WeighedCriterion;
import org.allmende.tender.weighing.Weighing;
import org.allmende.tender.weighing.WeighingStatus;
import org.allmende.tender.weighing.WeighingVoice;
import org.allmende.tender.weighing.Weighings;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** A user of the service says in plain words what counts most for them: a hundred points for a few questions. */
@Named
@ViewScoped
@Page(access = PageAccess.REQUIRES, permission = Permission.WEIGH_CRITERIA, view = "/tender/weigh")
public class TenderWeighPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Tenders tenders;

    @Inject
    private Weighings weighings;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Access access;

    @Inject
    private WeighCriteria weighCriteria;

    private UUID tender;
    private final List<Row> rows = new ArrayList<>();

    /** A criterion, and the points that the reader gives it. */
    public static class Row implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String title;
        private final String description;
        private @Nullable Integer points;

        Row(WeighedCriterion criterion) {
            title = criterion.title();
            description = criterion.description();
        }

        public String getTitle() {
            return title;
        }

        public String getDescription() {
            return description;
        }

        public @Nullable Integer getPoints() {
            return points;
        }

        public void setPoints(@Nullable Integer given) {
            points = given;
        }

        int given() {
            Integer now = points;
            return now == null ? 0 : now;
        }
    }

    @SuppressWarnings("NullAway.Init")
    public TenderWeighPage() {}

    @PostConstruct
    void load() {
        Tender found = tenders.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        access.demand(Permission.WEIGH_CRITERIA, found.councilId());
        tender = found.id().value();
        if (getVoice() == null) {
            throw new NotFound();
        }
        getWeighing().criteria().forEach(criterion -> rows.add(new Row(criterion)));
    }

    public void send() {
        try {
            weighCriteria.weigh(new WeighCriteria.Command(
                    getWeighing().id(), rows.stream().map(Row::given).toList()));
        } catch (DomainProblem problem) {
            if (!problem.code().equals("WEIGHING_POINTS")) {
                throw problem;
            }
            Problems.atInput("form:rows:0:give:points", problem);
            return;
        }
        Problems.done("weighing.weigh.done");
        Faces.redirect("tender/weigh/%s", getTender().reference());
    }

    public Tender getTender() {
        return tenders.get(new TenderId(tender));
    }

    public Weighing getWeighing() {
        return weighings.newestOf(new TenderId(tender)).orElseThrow(NotFound::new);
    }

    /** The reader's own; null where they were not asked. */
    public @Nullable WeighingVoice getVoice() {
        return getWeighing().voice(Acting.current().requirePerson()).orElse(null);
    }

    public boolean isAnswered() {
        WeighingVoice own = getVoice();
        return own != null && own.answeredAt().isPresent();
    }

    /** Whether an answer can still come. */
    public boolean isOpen() {
        return getWeighing().status() == WeighingStatus.OPEN
                && !getWeighing().deadline().passed(clock.now())
                && !isAnswered();
    }

    public List<Row> getRows() {
        return rows;
    }
}
