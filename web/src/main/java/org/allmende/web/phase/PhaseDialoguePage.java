package org.allmende.web.phase;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.phase.DialogueEnd;
import org.allmende.phase.DialogueMeeting;
import org.allmende.phase.DialogueShare;
import org.allmende.phase.Dialogues;
import org.allmende.phase.EndDialogue;
import org.allmende.phase.RecordDialogue;
import org.allmende.phase.ShareFromDialogue;
import org.allmende.phase.Shortlists;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.PhaseMemo;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The tender's team records meetings with those who go on, shares what concerns all, and ends the dialogue. */
@Named
@ViewScoped
@Page(access = PageAccess.SIGNED_IN)
public class PhaseDialoguePage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Where a problem of the form belongs. */
    private static final Map<String, String> FIELDS = Map.of(
            "DIALOGUE_HELD_WHEN", "day",
            "DIALOGUE_WORDS_LENGTH", "words",
            "DIALOGUE_NOT_ON_LIST", "supplier",
            "DIALOGUE_SHARE_LENGTH", "share",
            "DIALOGUE_NAMES_SUPPLIER", "share");

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Tenders tenders;

    @Inject
    private Shortlists shortlists;

    @Inject
    private Dialogues dialogues;

    @Inject
    private Organisations organisations;

    @Inject
    private Access access;

    @Inject
    private RecordDialogue recordDialogue;

    @Inject
    private ShareFromDialogue shareFromDialogue;

    @Inject
    private EndDialogue endDialogue;

    private UUID tender;
    private @Nullable String supplier;
    private @Nullable LocalDate day;
    private @Nullable LocalTime time;
    private @Nullable String councilPeople;
    private @Nullable String supplierPeople;
    private @Nullable String words;
    private @Nullable String share;

    @SuppressWarnings("NullAway.Init")
    public PhaseDialoguePage() {}

    @PostConstruct
    void load() {
        Tender found = tenders.byReference(String.valueOf(reference))
                .filter(Tender::isForRequests)
                .filter(known -> shortlists.confirmedOf(known.id()).isPresent())
                .filter(known -> Dialogues.isOfTeam(known, Acting.current().requirePerson()))
                .orElseThrow(NotFound::new);
        tender = found.id().value();
    }

    public void record() {
        if (supplier == null || day == null || time == null) {
            Problems.at(supplier == null ? "supplier" : "day", "phase.dialogue.when.missing");
            return;
        }
        DialogueMeeting.Said said = new DialogueMeeting.Said(
                new OrganisationId(UUID.fromString(supplier)),
                London.at(LocalDateTime.of(day, time)),
                PhaseFormRow.plain(councilPeople),
                PhaseFormRow.plain(supplierPeople),
                PhaseFormRow.plain(words));
        attempt(() -> recordDialogue.record(new RecordDialogue.Command(id(), said)), "phase.dialogue.recorded.done");
    }

    public void share() {
        attempt(
                () -> shareFromDialogue.share(new ShareFromDialogue.Command(id(), PhaseFormRow.plain(share))),
                "phase.dialogue.shared.done");
    }

    public void end() {
        try {
            endDialogue.end(new EndDialogue.Command(id()));
            Problems.done("phase.dialogue.ended.done");
            Faces.redirect("phase/shortlist/%s", getTender().reference());
        } catch (DomainProblem problem) {
            Problems.show(problem);
        }
    }

    private void attempt(Runnable act, String done) {
        try {
            act.run();
            Problems.done(done);
            Faces.redirect("phase/dialogue/%s", getTender().reference());
        } catch (DomainProblem problem) {
            Optional.ofNullable(FIELDS.get(problem.code()))
                    .ifPresentOrElse(field -> Problems.at(field, problem), () -> Problems.show(problem));
        }
    }

    private TenderId id() {
        return new TenderId(tender);
    }

    public Tender getTender() {
        return tenders.get(id());
    }

    public boolean isOpen() {
        return dialogues.isOpen(getTender());
    }

    /** Whether the reader may record and end, and not only read. */
    public boolean isOfficer() {
        return access.may(Permission.PREPARE_TENDER, getTender().councilId());
    }

    /** Null while it is open. */
    public @Nullable DialogueEnd getEnded() {
        return dialogues.endOf(id()).orElse(null);
    }

    /** Those who go on. */
    public List<Organisation> getSuppliers() {
        return PhaseMemo.once("suppliers", tender, () -> shortlists.confirmedOf(id()).stream()
                .flatMap(shortlist -> shortlist.chosen().stream())
                .map(place -> organisations.get(place.organisation()))
                .toList());
    }

    public List<MeetingView> getMeetings() {
        return PhaseMemo.once("meetings", tender, () -> dialogues.meetingsOf(id()).stream()
                .map(meeting -> new MeetingView(
                        meeting, organisations.get(meeting.organisation()).name(), dialogues.repliesTo(meeting)))
                .toList());
    }

    public List<DialogueShare> getShares() {
        return PhaseMemo.once("shares", tender, () -> dialogues.sharesOf(id()));
    }

    public @Nullable String getSupplier() {
        return supplier;
    }

    public void setSupplier(@Nullable String chosen) {
        supplier = chosen;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate on) {
        day = on;
    }

    public @Nullable LocalTime getTime() {
        return time;
    }

    public void setTime(@Nullable LocalTime at) {
        time = at;
    }

    public @Nullable String getCouncilPeople() {
        return councilPeople;
    }

    public void setCouncilPeople(@Nullable String names) {
        councilPeople = names;
    }

    public @Nullable String getSupplierPeople() {
        return supplierPeople;
    }

    public void setSupplierPeople(@Nullable String names) {
        supplierPeople = names;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String text) {
        words = text;
    }

    public @Nullable String getShare() {
        return share;
    }

    public void setShare(@Nullable String text) {
        share = text;
    }
}
