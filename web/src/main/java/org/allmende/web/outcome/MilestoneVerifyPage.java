package org.allmende.web.outcome;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.contract.MilestoneStatus;
import org.allmende.identity.Access;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.Acting;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.outcome.Opinion;
import org.allmende.outcome.Outsiders;
import org.allmende.outcome.Verdict;
import org.allmende.outcome.Verifier;
import org.allmende.outcome.VerifyForCouncil;
import org.allmende.outcome.VerifyForUsers;
import org.allmende.outcome.spotcheck.SpotCheckTick;
import org.allmende.outcome.spotcheck.SpotChecks;
import org.allmende.outcome.spotcheck.Tick;
import org.allmende.outcome.spotcheck.TickResultsForCouncil;
import org.allmende.outcome.spotcheck.TickResultsForUsers;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Council and users each see the evidence and give their verdict. */
@Named
@ViewScoped
@Page(access = PageAccess.SIGNED_IN, view = "/milestone/verify")
public class MilestoneVerifyPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Dossier dossier;

    @Inject
    private Outsiders outsiders;

    @Inject
    private SpotChecks checks;

    @Inject
    private TickResultsForCouncil tickResultsForCouncil;

    @Inject
    private TickResultsForUsers tickResultsForUsers;

    @Inject
    private Access access;

    @Inject
    private Turns turns;

    @Inject
    private VerifyForCouncil verifyForCouncil;

    @Inject
    private VerifyForUsers verifyForUsers;

    @Inject
    private DatabaseClock databaseClock;

    private UUID id;
    private Verifier verifier;
    private @Nullable Verdict verdict;
    private @Nullable Long quantity;
    private @Nullable String reason;
    private List<TickRow> rows = List.of();
    private @Nullable Instant savedAt;

    @SuppressWarnings("NullAway.Init")
    public MilestoneVerifyPage() {}

    @PostConstruct
    void load() {
        Milestone milestone = dossier.named(reference);
        verifier = seat(milestone.contract().councilId());
        id = milestone.id().value();
        Dossier.Reported reported = getReported();
        quantity = reported == null ? null : reported.report().quantity();
        if (reported != null && isOpen()) {
            loadRows(reported);
        }
    }

    /** Only what this seat has ticked: each looks for itself. */
    private void loadRows(Dossier.Reported reported) {
        if (reported.check() == null) {
            return;
        }
        Map<Integer, SpotCheckTick> own = checks.ticks(reported.report().id()).stream()
                .filter(tick -> tick.verifier() == verifier)
                .collect(Collectors.toMap(SpotCheckTick::number, Function.identity()));
        rows = reported.check().check().drawnResults().stream()
                .map(drawn -> new TickRow(drawn, own.get(drawn.number())))
                .toList();
        savedAt = own.values().stream()
                .map(SpotCheckTick::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Verifier seat(OrganisationId council) {
        if (access.may(Permission.VERIFY_FOR_USERS, council)) {
            return Verifier.USERS;
        }
        if (access.may(Permission.VERIFY_FOR_COUNCIL, council)) {
            return Verifier.COUNCIL;
        }
        throw new AccessRefused(Permission.VERIFY_FOR_COUNCIL);
    }

    /** Called while somebody ticks; what still lacks its words waits. */
    public void keep() {
        tick(ticks().stream()
                .filter(tick -> tick.confirmed() || !tick.words().isBlank())
                .toList());
    }

    private List<Tick> ticks() {
        return rows.stream().map(TickRow::tick).flatMap(Optional::stream).toList();
    }

    private void tick(List<Tick> ticks) {
        if (ticks.isEmpty()) {
            return;
        }
        MilestoneId milestone = new MilestoneId(id);
        if (verifier == Verifier.USERS) {
            tickResultsForUsers.tick(new TickResultsForUsers.Command(milestone, ticks));
        } else {
            tickResultsForCouncil.tick(new TickResultsForCouncil.Command(milestone, ticks));
        }
        savedAt = databaseClock.now();
    }

    public List<TickRow> getRows() {
        return rows;
    }

    public long getTicked() {
        return ticks().size();
    }

    public @Nullable Instant getSavedAt() {
        return savedAt;
    }

    public void verify() {
        Opinion opinion = new Opinion(
                verdict == null ? Verdict.RETURNED : verdict,
                quantity == null || verdict != Verdict.CONFIRMED ? 0 : quantity,
                reason == null ? "" : reason);
        tick(ticks());
        try {
            give(new MilestoneId(id), opinion);
        } catch (DomainProblem problem) {
            if (!problem.code().startsWith("REPORT_VERIFIES_")) {
                throw problem;
            }
            Problems.at("quantity", problem);
            return;
        }
        Problems.done("milestone.verify.done");
        Faces.redirect("contract/view/%s", getMilestone().contract().reference());
    }

    private void give(MilestoneId milestone, Opinion opinion) {
        if (verifier == Verifier.USERS) {
            verifyForUsers.verify(new VerifyForUsers.Command(milestone, opinion));
        } else {
            verifyForCouncil.verify(new VerifyForCouncil.Command(milestone, opinion));
        }
    }

    public Milestone getMilestone() {
        return dossier.milestone(id);
    }

    public String getProvider() {
        return dossier.provider(getMilestone());
    }

    /** The newest report with its files; null where nothing was reported. */
    public Dossier.@Nullable Reported getReported() {
        return dossier.reports(getMilestone()).stream().findFirst().orElse(null);
    }

    /** The reports that were returned before, the newest first. */
    public List<Dossier.Reported> getEarlier() {
        return dossier.reports(getMilestone()).stream().skip(1).toList();
    }

    public Verifier getVerifier() {
        return verifier;
    }

    public boolean isOpen() {
        return getLock() == null;
    }

    /** Why no verdict can be given here and now, as the end of a key; null where it can. */
    public @Nullable String getLock() {
        Dossier.Reported reported = getReported();
        if (reported == null || getMilestone().status() != MilestoneStatus.REPORTED) {
            return reported == null ? "none" : "settled";
        }
        if (outsiders.isOwn(getMilestone(), reported.report(), Acting.current().requirePerson())) {
            return "provider";
        }
        if (reported.report().verification(verifier).isPresent()) {
            return "given";
        }
        return reported.report().isVerifiedBy(Acting.current().requirePerson()) ? "seat" : null;
    }

    public @Nullable TurnView getTurn() {
        return turns.of(id);
    }

    public Verdict[] getVerdicts() {
        return Verdict.values();
    }

    public @Nullable Verdict getVerdict() {
        return verdict;
    }

    public void setVerdict(@Nullable Verdict chosen) {
        verdict = chosen;
    }

    public @Nullable Long getQuantity() {
        return quantity;
    }

    public void setQuantity(@Nullable Long seen) {
        quantity = seen;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String words) {
        reason = words;
    }
}
