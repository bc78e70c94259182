package org.allmende.web.weighing;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.allmende.identity.Access;
import org.allmende.identity.Memberships;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.identity.Person;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Weight;
import org.allmende.tender.Criterion;
import org.allmende.tender.CriterionId;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderStatus;
import org.allmende.tender.Tenders;
import org.allmende.tender.weighing.AskForWeights;
import org.allmende.tender.weighing.DecideWeighing;
import org.allmende.tender.weighing.Weighing;
import org.allmende.tender.weighing.Weighings;
import org.allmende.tender.weighing.WithdrawWeighing;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.PhaseMemo;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** An officer asks users of the service to weigh criteria of a draft, and decides on what they say. */
@Named
@ViewScoped
@Page(access = PageAccess.REQUIRES, permission = Permission.PREPARE_TENDER, view = "/tender/weighing")
public class TenderWeighingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Set<String> REASON = Set.of("WEIGHING_REASON_LENGTH");

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Tenders tenders;

    @Inject
    private Weighings weighings;

    @Inject
    private WeighingView view;

    @Inject
    private Memberships memberships;

    @Inject
    private People people;

    @Inject
    private Access access;

    @Inject
    private AskForWeights askForWeights;

    @Inject
    private DecideWeighing decideWeighing;

    @Inject
    private WithdrawWeighing withdrawWeighing;

    private UUID tender;
    private List<String> criteria = new ArrayList<>();
    private List<String> users = new ArrayList<>();
    private @Nullable BigDecimal share;
    private @Nullable LocalDate lastDay;
    private @Nullable Boolean takenOver;
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    public TenderWeighingPage() {}

    @PostConstruct
    void load() {
        Tender found = tenders.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        access.demand(Permission.PREPARE_TENDER, found.councilId());
        tender = found.id().value();
    }

    public void ask() {
        BigDecimal part = share;
        LocalDate until = lastDay;
        if (part == null || until == null) {
            Problems.at(part == null ? "share" : "lastDay", "layout.required");
            return;
        }
        try {
            askForWeights.ask(new AskForWeights.Command(
                    new TenderId(tender),
                    criteria.stream()
                            .map(id -> new CriterionId(UUID.fromString(id)))
                            .toList(),
                    new Weight(part),
                    users.stream().map(id -> new PersonId(UUID.fromString(id))).toList(),
                    until));
        } catch (DomainProblem problem) {
            Problems.at(field(problem.code()), problem);
            return;
        }
        back("weighing.ask.done");
    }

    private static String field(String code) {
        return switch (code) {
            case "WEIGHING_DAY_NOT_AHEAD" -> "lastDay";
            case "WEIGHING_NEEDS_TWO", "WEIGHING_NOT_A_USER" -> "users";
            case "WEIGHING_SHARE_TOO_SMALL", "WEIGHT_OUT_OF_RANGE", "WEIGHT_TOO_FINE" -> "share";
            default -> "criteria";
        };
    }

    public void decide() {
        try {
            decideWeighing.decide(new DecideWeighing.Command(
                    requireWeighing().id(), Boolean.TRUE.equals(takenOver), Objects.requireNonNullElse(reason, "")));
        } catch (DomainProblem problem) {
            Problems.at(REASON.contains(problem.code()) ? "reason" : "takenOver", problem);
            return;
        }
        back("weighing.decide.done");
    }

    public void withdraw() {
        withdrawWeighing.withdraw(new WithdrawWeighing.Command(requireWeighing().id()));
        back("weighing.withdraw.done");
    }

    private void back(String done) {
        Problems.done(done);
        Faces.redirect("tender/weighing/%s", getTender().reference());
    }

    public Tender getTender() {
        return tenders.get(new TenderId(tender));
    }

    /** The one that counts; null where users were not asked. */
    public @Nullable Weighing getWeighing() {
        return PhaseMemo.once("weighing", tender, () -> weighings.newestOf(new TenderId(tender)))
                .orElse(null);
    }

    private Weighing requireWeighing() {
        return weighings.newestOf(new TenderId(tender)).orElseThrow(NotFound::new);
    }

    public List<WeighingView.Row> getRows() {
        return view.rows(getTender(), requireWeighing());
    }

    /** Those who were asked, by name, with whether they have answered. */
    public List<Asked> getAsked() {
        return requireWeighing().voices().stream()
                .map(voice -> new Asked(
                        people.get(voice.person()).name(), voice.answeredAt().isPresent()))
                .toList();
    }

    /** Somebody who was asked. */
    public record Asked(String name, boolean answered) {}

    public boolean isDraft() {
        return getTender().status() == TenderStatus.DRAFT;
    }

    /** Whether the officer may ask: nothing runs. */
    public boolean isAskable() {
        Weighing last = getWeighing();
        return isDraft() && (last == null || !last.status().isRunning());
    }

    /** Those that are scored; the price is computed. */
    public List<Criterion> getChoices() {
        return getTender().criteria().stream()
                .filter(criterion -> criterion.kind().isScored())
                .toList();
    }

    public List<Person> getPeople() {
        return memberships.peopleWith(getTender().councilId(), Permission.WEIGH_CRITERIA.roles());
    }

    public List<String> getCriteria() {
        return criteria;
    }

    public void setCriteria(List<String> chosen) {
        criteria = chosen;
    }

    public List<String> getUsers() {
        return users;
    }

    public void setUsers(List<String> chosen) {
        users = chosen;
    }

    public @Nullable BigDecimal getShare() {
        return share;
    }

    public void setShare(@Nullable BigDecimal percent) {
        share = percent;
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate day) {
        lastDay = day;
    }

    public @Nullable Boolean getTakenOver() {
        return takenOver;
    }

    public void setTakenOver(@Nullable Boolean choice) {
        takenOver = choice;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String words) {
        reason = words;
    }
}
