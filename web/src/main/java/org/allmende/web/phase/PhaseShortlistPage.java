package org.allmende.web.phase;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.allmende.evaluation.Moderation;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.phase.ConfirmShortlist;
import org.allmende.phase.Dialogues;
import org.allmende.phase.DraftFinalTenders;
import org.allmende.phase.FinalTenders;
import org.allmende.phase.ProposeShortlist;
import org.allmende.phase.SendBackShortlist;
import org.allmende.phase.Shortlist;
import org.allmende.phase.ShortlistOrder;
import org.allmende.phase.ShortlistStatus;
import org.allmende.phase.Shortlists;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderStatus;
import org.allmende.tender.Tenders;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.PhaseMemo;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Officers see who goes on by the published rule, propose and confirm it, and begin the final tenders. */
@Named
@ViewScoped
@Page(access = PageAccess.REQUIRES, permission = Permission.DECIDE_AWARD)
public class PhaseShortlistPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Tenders tenders;

    @Inject
    private Shortlists shortlists;

    @Inject
    private ShortlistOrder order;

    @Inject
    private Moderation moderation;

    @Inject
    private Dialogues dialogues;

    @Inject
    private FinalTenders finalTenders;

    @Inject
    private ShortlistRows rows;

    @Inject
    private Access access;

    @Inject
    private Messages messages;

    @Inject
    private ProposeShortlist proposeShortlist;

    @Inject
    private ConfirmShortlist confirmShortlist;

    @Inject
    private SendBackShortlist sendBackShortlist;

    @Inject
    private DraftFinalTenders draftFinalTenders;

    private UUID tender;
    private int number;
    private @Nullable String reason;
    private @Nullable String title;

    @SuppressWarnings("NullAway.Init")
    public PhaseShortlistPage() {}

    @PostConstruct
    void load() {
        Tender found = tenders.byReference(String.valueOf(reference))
                .filter(Tender::isForRequests)
                .orElseThrow(NotFound::new);
        access.demand(Permission.DECIDE_AWARD, found.councilId());
        tender = found.id().value();
        number = shortlists.of(found.id()).stream()
                .findFirst()
                .map(Shortlist::number)
                .orElse(0);
        title = messages.of("phase.finals.title.of", found.title());
    }

    public void propose() {
        proposeShortlist.propose(new ProposeShortlist.Command(id()));
        Problems.done("phase.shortlist.proposed.done");
        Faces.redirect("phase/shortlist/%s", getTender().reference());
    }

    public void confirm() {
        confirmShortlist.confirm(new ConfirmShortlist.Command(id(), number));
        Problems.done("phase.shortlist.confirmed.done");
        Faces.redirect("phase/shortlist/%s", getTender().reference());
    }

    public void sendBack() {
        try {
            sendBackShortlist.sendBack(new SendBackShortlist.Command(id(), number, PhaseFormRow.plain(reason)));
            Problems.done("phase.shortlist.sentback.done");
            Faces.redirect("phase/shortlist/%s", getTender().reference());
        } catch (DomainProblem problem) {
            if (problem.code().equals("SHORTLIST_REASON_LENGTH")) {
                Problems.at("reason", problem);
            } else {
                Problems.show(problem);
            }
        }
    }

    public void draft() {
        TenderId drafted = draftFinalTenders.draft(new DraftFinalTenders.Command(id(), PhaseFormRow.plain(title)));
        Problems.done("phase.finals.drafted");
        Faces.redirect("tender/edit/%s", tenders.get(drafted).reference());
    }

    private TenderId id() {
        return new TenderId(tender);
    }

    public Tender getTender() {
        return tenders.get(id());
    }

    /** Whether the panel has recorded its result. */
    public boolean isRecorded() {
        return moderation.of(id()).isPresent();
    }

    /** The last proposal, however it stands; null where none was ever made. */
    public @Nullable Shortlist getShortlist() {
        return PhaseMemo.once(
                        "shortlist", tender, () -> shortlists.of(id()).stream().findFirst())
                .orElse(null);
    }

    public boolean isWaiting() {
        Shortlist shortlist = getShortlist();
        return shortlist != null && shortlist.isWaiting();
    }

    public boolean isConfirmed() {
        Shortlist shortlist = getShortlist();
        return shortlist != null && shortlist.status() == ShortlistStatus.CONFIRMED;
    }

    /** Whether the last proposal was sent back, and the next one waits to be made. */
    public boolean isSentBack() {
        Shortlist shortlist = getShortlist();
        return shortlist != null && shortlist.status() == ShortlistStatus.SENT_BACK;
    }

    /** Whether it is to be proposed now. */
    public boolean isToPropose() {
        return isRecorded() && getTender().status() == TenderStatus.EVALUATION && !isWaiting();
    }

    /** Whether the reader made the proposal, and so is not the one who confirms it. */
    public boolean isMine() {
        Shortlist shortlist = getShortlist();
        return shortlist != null
                && shortlist.proposedBy().equals(Acting.current().requirePerson());
    }

    /** As proposed; before that as the rule makes it. */
    public List<ShortlistRows.Row> getRows() {
        return PhaseMemo.once("rows", tender, () -> {
            Shortlist shortlist = getShortlist();
            return rows.of(
                    getTender(), shortlist != null && !isToPropose() ? shortlist.places() : order.of(getTender()));
        });
    }

    public boolean isDialogueOpen() {
        return dialogues.isOpen(getTender());
    }

    public boolean isDialoguePlanned() {
        return getTender().phases().size() > 2;
    }

    /** The final tenders; null where they are not begun. */
    public @Nullable Tender getFinals() {
        return finalTenders.of(id()).orElse(null);
    }

    /** Whether final tenders are to be begun now. */
    public boolean isToDraft() {
        return getTender().status() == TenderStatus.SHORTLISTED && !isDialogueOpen() && getFinals() == null;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String words) {
        reason = words;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String words) {
        title = words;
    }
}
