package org.allmende.web.phase;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.allmende.bid.Bid;
import org.allmende.bid.BidId;
import org.allmende.bid.Bids;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.phase.DialogueShare;
import org.allmende.phase.Dialogues;
import org.allmende.phase.ReplyToDialogue;
import org.allmende.phase.ShortlistPlace;
import org.allmende.phase.Shortlists;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.PhaseMemo;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** A supplier that goes on reads the records of its own meetings, confirms them or adds a remark, and reads what all were told. */
@Named
@ViewScoped
@Page(access = PageAccess.SIGNED_IN)
public class PhaseMeetingsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Bids bids;

    @Inject
    private Tenders tenders;

    @Inject
    private Shortlists shortlists;

    @Inject
    private Dialogues dialogues;

    @Inject
    private Organisations organisations;

    @Inject
    private ReplyToDialogue replyToDialogue;

    private UUID bid;
    private @Nullable String remark;

    @SuppressWarnings("NullAway.Init")
    public PhaseMeetingsPage() {}

    @PostConstruct
    void load() {
        Bid found = bids.byReference(String.valueOf(reference))
                .filter(known -> Acting.current().may(Permission.READ_ORGANISATION_FILES, known.organisation()))
                .filter(known -> shortlists
                        .placeOf(known.id())
                        .filter(ShortlistPlace::goesOn)
                        .isPresent())
                .orElseThrow(NotFound::new);
        bid = found.id().value();
    }

    public void confirm(int number) {
        reply(number, "", "phase.meetings.confirmed");
    }

    public void remark(int number) {
        if (PhaseFormRow.plain(remark).isBlank()) {
            Problems.show(new DomainProblem("DIALOGUE_REMARK_LENGTH", 5, 4_000));
            return;
        }
        reply(number, PhaseFormRow.plain(remark), "phase.meetings.remarked");
    }

    private void reply(int number, String words, String done) {
        try {
            replyToDialogue.reply(new ReplyToDialogue.Command(new BidId(bid), number, words));
            Problems.done(done);
            Faces.redirect("phase/meetings/%s", getBid().reference());
        } catch (DomainProblem problem) {
            Problems.show(problem);
        }
    }

    public Bid getBid() {
        return bids.get(new BidId(bid));
    }

    public Tender getTender() {
        return tenders.get(getBid().tenderId());
    }

    public String getSupplier() {
        return organisations.get(getBid().organisation()).name();
    }

    /** Whether the reader speaks for the supplier, and not only reads along. */
    public boolean isSpeaker() {
        return Acting.current().may(Permission.SUBMIT_BID, getBid().organisation())
                && !getTender().status().isFinal();
    }

    public List<MeetingView> getMeetings() {
        return PhaseMemo.once(
                "meetings", bid, () -> dialogues.meetingsOf(getTender().id(), getBid().organisation()).stream()
                        .map(meeting -> new MeetingView(meeting, getSupplier(), dialogues.repliesTo(meeting)))
                        .toList());
    }

    public List<DialogueShare> getShares() {
        return PhaseMemo.once(
                "shares", bid, () -> dialogues.sharesOf(getTender().id()));
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String words) {
        remark = words;
    }
}
