package org.allmende.web.outcome;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.outcome.ApprovePayment;
import org.allmende.outcome.Budget;
import org.allmende.outcome.Invoice;
import org.allmende.outcome.Outcomes;
import org.allmende.outcome.Payable;
import org.allmende.outcome.Payment;
import org.allmende.shared.DomainProblem;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Finance sees what was verified by whom, what is due within the caps, and approves. */
@Named
@ViewScoped
@Page(access = PageAccess.REQUIRES, permission = Permission.APPROVE_PAYMENT, view = "/payment/approve")
public class PaymentApprovePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Dossier dossier;

    @Inject
    private Outcomes outcomes;

    @Inject
    private Access access;

    @Inject
    private Turns turns;

    @Inject
    private ApprovePayment approvePayment;

    @Inject
    private Clock clock;

    private UUID id;
    private @Nullable String invoiceNumber;
    private LocalDate receivedOn;

    @SuppressWarnings("NullAway.Init")
    public PaymentApprovePage() {}

    @PostConstruct
    void load() {
        Milestone milestone = dossier.named(reference);
        access.demand(Permission.APPROVE_PAYMENT, milestone.contract().councilId());
        id = milestone.id().value();
        receivedOn = London.dayOf(clock.instant());
    }

    public void approve() {
        Invoice invoice = new Invoice(invoiceNumber == null ? "" : invoiceNumber, receivedOn);
        try {
            approvePayment.approve(new ApprovePayment.Command(new MilestoneId(id), invoice));
        } catch (DomainProblem problem) {
            if (!problem.code().equals("INVOICE_DAY_AHEAD")) {
                throw problem;
            }
            Problems.at("receivedOn", problem);
            return;
        }
        Problems.done("payment.approve.done");
        Faces.redirect("contract/view/%s", getMilestone().contract().reference());
    }

    public Milestone getMilestone() {
        return dossier.milestone(id);
    }

    public String getProvider() {
        return dossier.provider(getMilestone());
    }

    /** The verdicts on which the payment rests. */
    public List<Dossier.Judged> getVerdicts() {
        return dossier.reports(getMilestone()).stream()
                .findFirst()
                .map(Dossier.Reported::verdicts)
                .orElseGet(List::of);
    }

    /** The newest payment, where nothing is left to be paid; null else. */
    public @Nullable Payment getPayment() {
        List<Payment> all = outcomes.payments(new MilestoneId(id));
        return all.isEmpty() || outcomes.unpaid(getMilestone()) > 0 ? null : all.get(all.size() - 1);
    }

    /** Whether it can be approved here and now. */
    public boolean isOpen() {
        return getPayment() == null && getLock() == null;
    }

    /** Why nothing can be approved here and now, as the end of a key; null where it can, or where it was. */
    public @Nullable String getLock() {
        Milestone milestone = getMilestone();
        if (!milestone.payment()) {
            return "unpaid";
        }
        if (!milestone.status().isVerified()) {
            return "unverified";
        }
        boolean verifiedByMe = dossier.reports(milestone).stream().limit(1).anyMatch(reported -> reported.report()
                .isVerifiedBy(Acting.current().requirePerson()));
        return verifiedByMe ? "verifier" : null;
    }

    /** What is left under the measure's cap. */
    public Budget getOfMetric() {
        return outcomes.budget(getMilestone().contract(), getMilestone().metric());
    }

    /** What is left under the contract's cap. */
    public Budget getOfContract() {
        return outcomes.budget(getMilestone().contract());
    }

    public Payable getPayable() {
        return outcomes.payable(getMilestone());
    }

    public @Nullable TurnView getTurn() {
        return turns.of(id);
    }

    public @Nullable String getInvoiceNumber() {
        return invoiceNumber;
    }

    public void setInvoiceNumber(@Nullable String number) {
        invoiceNumber = number;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(LocalDate day) {
        receivedOn = day;
    }
}
