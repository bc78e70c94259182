package org.allmende.web.availability;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.allmende.availability.DecideDisturbance;
import org.allmende.availability.Disturbance;
import org.allmende.availability.Disturbance.Choice;
import org.allmende.availability.Disturbances;
import org.allmende.calendar.London;
import org.allmende.calendar.WorkingDays;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderStatus;
import org.allmende.tender.Tenders;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** An officer decides, by name, whether everybody gets more time after an outage. */
@Named
@ViewScoped
@Page(view = "/tender/disturbance", access = PageAccess.REQUIRES, permission = Permission.PUBLISH_TENDER)
public class DisturbancePage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** At which field a problem is shown; all else stands in the summary. */
    private static final Map<String, String> FIELDS =
            Map.of("DISTURBANCE_REASONS_LENGTH", "reasons", "DISTURBANCE_TOO_SOON", "day");

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    @Param(pathIndex = 1)
    private @Nullable String number;

    @Inject
    private Tenders tenders;

    @Inject
    private Disturbances disturbances;

    @Inject
    private WorkingDays calendar;

    @Inject
    private Clock clock;

    @Inject
    private Access access;

    @Inject
    private Turns turns;

    @Inject
    private DecideDisturbance decideDisturbance;

    private @Nullable Choice choice;
    private @Nullable Instant shown;
    private @Nullable String day;
    private @Nullable String time;
    private @Nullable String reasons;

    public Tender getTender() {
        Tender found = tenders.byReference(String.valueOf(reference))
                .filter(tender -> tender.publishedAt().isPresent())
                .orElseThrow(NotFound::new);
        access.demand(Permission.PUBLISH_TENDER, found.councilId());
        return found;
    }

    public Disturbance getDisturbance() {
        return Optional.ofNullable(number)
                .filter(text -> text.matches("[1-9]\\d{0,5}"))
                .flatMap(text -> disturbances.find(getTender().id(), Integer.parseInt(text)))
                .orElseThrow(NotFound::new);
    }

    public @Nullable TurnView getTurn() {
        return turns.of(getDisturbance().id().value());
    }

    public boolean isOpen() {
        return getDisturbance().isWaiting() && getTender().status() == TenderStatus.PUBLISHED;
    }

    /** The proposal as the officer sees it; the decision names it. */
    public Instant getProposal() {
        if (shown == null) {
            shown = getDisturbance().proposal(getTender(), calendar, clock.instant());
        }
        return shown;
    }

    public Choice[] getChoices() {
        return Choice.values();
    }

    public void decide() {
        if (choice == null) {
            Problems.at("choice", "layout.required.choice");
            return;
        }
        Instant last = null;
        if (choice == Choice.AS_PROPOSED) {
            last = getProposal();
        } else if (choice == Choice.OTHERWISE) {
            last = typed().orElse(null);
            if (last == null) {
                Problems.at("day", "disturbance.time.bad");
                return;
            }
        }
        attempt(new DecideDisturbance.Command(
                getTender().id(), getDisturbance().number(), choice, last, reasons == null ? "" : reasons));
    }

    private Optional<Instant> typed() {
        try {
            return Optional.of(London.at(LocalDateTime.of(
                    LocalDate.parse(String.valueOf(day).strip()),
                    LocalTime.parse(String.valueOf(time).strip()))));
        } catch (DateTimeException | DomainProblem unreadable) {
            return Optional.empty();
        }
    }

    private void attempt(DecideDisturbance.Command command) {
        try {
            decideDisturbance.decide(command);
        } catch (DomainProblem problem) {
            shown = null;
            String field = FIELDS.get(problem.code());
            if (field == null) {
                throw problem;
            }
            Problems.at(field, problem);
            return;
        }
        Problems.done("disturbance.decide.done");
        Faces.redirect("tender/view/%s", String.valueOf(reference));
    }

    public @Nullable Choice getChoice() {
        return choice;
    }

    public void setChoice(@Nullable Choice choice) {
        this.choice = choice;
    }

    public @Nullable String getDay() {
        return day;
    }

    public void setDay(@Nullable String day) {
        this.day = day;
    }

    public @Nullable String getTime() {
        return time;
    }

    public void setTime(@Nullable String time) {
        this.time = time;
    }

    public @Nullable String getReasons() {
        return reasons;
    }

    public void setReasons(@Nullable String reasons) {
        this.reasons = reasons;
    }
}
