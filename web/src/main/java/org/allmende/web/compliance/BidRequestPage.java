package org.allmende.web.compliance;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.allmende.bid.Bid;
import org.allmende.bid.BidStatus;
import org.allmende.bid.Bids;
import org.allmende.document.DocumentView;
import org.allmende.document.Documents;
import org.allmende.evaluation.LotExclusion;
import org.allmende.evaluation.LotExclusions;
import org.allmende.evaluation.compliance.AnswerRequest;
import org.allmende.evaluation.compliance.AskedItem;
import org.allmende.evaluation.compliance.ComplianceCheck;
import org.allmende.evaluation.compliance.ComplianceChecks;
import org.allmende.evaluation.compliance.ComplianceStatus;
import org.allmende.evaluation.compliance.RequestShelf;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
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

/** A bidder reads the exact list of what the council asks about its bid, and answers it; nobody else sees it. */
@Named
@ViewScoped
@Page(access = PageAccess.SIGNED_IN, view = "/bid/request")
public class BidRequestPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final long MEGABYTE = 1024L * 1024;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Bids bids;

    @Inject
    private Tenders tenders;

    @Inject
    private ComplianceChecks checks;

    @Inject
    private Documents documents;

    @Inject
    private LotExclusions exclusions;

    @Inject
    private Access access;

    @Inject
    private Turns turns;

    @Inject
    private AnswerRequest answerRequest;

    private String bidReference = "";
    private final List<AnswerRow> rows = new ArrayList<>();

    @PostConstruct
    void load() {
        Bid bid = bids.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        access.demand(Permission.READ_ORGANISATION_FILES, bid.organisation());
        bidReference = bid.reference();
        ComplianceCheck check = getCheck();
        List<AskedItem> asked = checks.asked(check.id());
        if (asked.isEmpty()) {
            throw new NotFound();
        }
        asked.forEach(line -> rows.add(new AnswerRow(check.rules().get(line.item()), line)));
    }

    public void answer() {
        try {
            answerRequest.answer(new AnswerRequest.Command(
                    getBid().id(), rows.stream().map(AnswerRow::answer).toList()));
        } catch (DomainProblem problem) {
            Problems.atInput("request:rows:0:answer:words", problem);
            return;
        }
        Problems.done("compliance.request.done");
        Faces.redirect("bid/request/%s", bidReference);
    }

    public Bid getBid() {
        return bids.byReference(bidReference).orElseThrow(NotFound::new);
    }

    public Tender getTender() {
        return tenders.get(getBid().tenderId());
    }

    public ComplianceCheck getCheck() {
        return checks.of(getBid().id()).orElseThrow(NotFound::new);
    }

    public @Nullable TurnView getTurn() {
        return turns.of(getCheck().id().value());
    }

    /** Whether the reader may answer now. */
    public boolean isAnswerable() {
        return getCheck().status() == ComplianceStatus.ASKED
                && access.may(Permission.ANSWER_BID_REQUEST, getBid().organisation());
    }

    /** Whether two people have set aside what stood against it. */
    public boolean isReadmitted() {
        return getCheck().status() == ComplianceStatus.OUT && getBid().status() == BidStatus.OPENED;
    }

    /** The lots in which it takes no part, though it does in others. */
    public List<LotExclusion> getLotExclusions() {
        return exclusions.ofBid(getTender(), getBid().id());
    }

    public List<AnswerRow> getRows() {
        return rows;
    }

    public List<DocumentView> getFiles() {
        return documents.of(getCheck().id().value());
    }

    public long getMostMegabytes() {
        return RequestShelf.MOST / MEGABYTE;
    }
}
