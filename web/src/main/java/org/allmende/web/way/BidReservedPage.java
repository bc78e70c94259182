package org.allmende.web.way;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.allmende.bid.Bid;
import org.allmende.bid.BidContent;
import org.allmende.bid.SaveReserveProof;
import org.allmende.bid.reserved.ComparableContracts;
import org.allmende.bid.reserved.ReserveProof;
import org.allmende.bid.reserved.WorkforceOf;
import org.allmende.calendar.London;
import org.allmende.mutual.reserved.Surplus;
import org.allmende.tender.Tender;
import org.allmende.tender.reserved.Reserve;
import org.allmende.tender.reserved.ReserveKind;
import org.allmende.web.bid.OwnBid;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** In a reserved procedure, a bidder shows that it is one of those who may take part. */
@Named
@ViewScoped
@Page(view = "/bid/reserved", access = PageAccess.SIGNED_IN)
public class BidReservedPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private OwnBid own;

    @Inject
    private ComparableContracts comparable;

    @Inject
    private Formats formats;

    @Inject
    private SaveReserveProof saveReserveProof;

    private String bidReference = "";
    private ProofForm form = new ProofForm();

    @PostConstruct
    void load() {
        Bid bid = own.of(reference);
        bidReference = bid.reference();
        BidContent draft = own.draft(bid).orElseThrow(NotFound::new);
        if (own.tender(bid).reserve().isEmpty()) {
            throw new NotFound();
        }
        form = ProofForm.of(draft.proof());
    }

    public Bid getBid() {
        return own.of(bidReference);
    }

    public Tender getTender() {
        return own.tender(getBid());
    }

    public ReserveKind getKind() {
        return getTender().reserve().map(Reserve::kind).orElseThrow(NotFound::new);
    }

    public boolean isMutual() {
        return getKind() == ReserveKind.PUBLIC_SERVICE_MUTUALS;
    }

    public boolean isWritable() {
        return own.mayWrite(getBid());
    }

    /** When the portal's own records bar an award, for a time. */
    public @Nullable LocalDate getBarredUntil() {
        ReserveProof proof = own.draft(getBid()).map(BidContent::proof).orElse(null);
        return comparable
                .barredUntil(getBid().organisation(), getTender(), proof, London.dayOf(formats.getNow()))
                .orElse(null);
    }

    public List<Surplus> getSurpluses() {
        return Arrays.asList(Surplus.values());
    }

    public List<WorkforceOf> getWorkforces() {
        return Arrays.asList(WorkforceOf.values());
    }

    public void save() {
        ReserveProof proof = form.proof(getKind());
        if (proof == null) {
            Problems.at(isMutual() ? "surplus" : "counted", "layout.required.choice");
            return;
        }
        saveReserveProof.save(new SaveReserveProof.Command(getBid().id(), proof));
        Problems.done("way.proof.saved");
        Faces.redirect("bid/write/%s", bidReference);
    }

    public ProofForm getForm() {
        return form;
    }
}
