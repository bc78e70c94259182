package org.allmende.web.bid;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import org.allmende.bid.Bid;
import org.allmende.bid.BidContent;
import org.allmende.bid.Drafts;
import org.allmende.bid.SaveBidAnswer;
import org.allmende.tender.Criterion;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The answer to one criterion; saves itself while it is written. */
@Named
@ViewScoped
@Page(access = PageAccess.SIGNED_IN)
public class BidAnswerPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    @Param(pathIndex = 1)
    private @Nullable String number;

    @Inject
    private OwnBid own;

    @Inject
    private Drafts drafts;

    @Inject
    private SaveBidAnswer saveBidAnswer;

    private String bidReference = "";
    private int criterionNumber;
    private @Nullable String words;
    private String read = "";

    @PostConstruct
    void load() {
        Bid bid = own.of(reference);
        bidReference = bid.reference();
        criterionNumber = number != null && number.matches("\\d{1,3}") ? Integer.parseInt(number) : 0;
        BidContent draft = own.draft(bid).orElseThrow(NotFound::new);
        read = draft.answer(getCriterion().id());
        words = read;
    }

    public Bid getBid() {
        return own.of(bidReference);
    }

    public Criterion getCriterion() {
        return own.tender(getBid()).askedCriteria().stream()
                .filter(criterion -> criterion.number() == criterionNumber
                        && criterion.kind().isScored())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public @Nullable Instant getSavedAt() {
        return drafts.savedAt(getBid().id()).orElse(null);
    }

    /** Called a moment after somebody has stopped typing, and by the button. */
    public void autosave() {
        String written = words == null ? "" : words;
        saveBidAnswer.save(
                new SaveBidAnswer.Command(getBid().id(), getCriterion().id(), written, read));
        read = written;
    }

    public boolean isWritable() {
        return own.mayWrite(getBid());
    }

    public void save() {
        autosave();
        Problems.done("bid.answer.saved");
        Faces.redirect("bid/write/%s", bidReference);
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String text) {
        words = text;
    }
}
