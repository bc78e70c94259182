package org.allmende.web.outcome;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.identity.Access;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.outcome.ApprovePayment;
import org.allmende.outcome.Invoice;
import org.allmende.outcome.MilestoneReport;
import org.allmende.outcome.Outcomes;
import org.allmende.outcome.Payable;
import org.allmende.outcome.Payment;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
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
    private Contracts contracts;

    @Inject
    private Outcomes outcomes;

    @Inject
    private Organisations organisations;

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
        Milestone milestone =
                contracts.milestoneByReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        access.demand(Permission.APPROVE_PAYMENT, milestone.contract().councilId());
        id = milestone.id().value();
        receivedOn = London.dayOf(clock.instant());
    }

    public void approve() {
        Invoice invoice = new Invoice(invoiceNumber == null ? "" : invoiceNumber, receivedOn);
        approvePayment.approve(new ApprovePayment.Command(new MilestoneId(id), invoice));
        Problems.done("payment.approve.done");
        Faces.redirect("contract/view/%s", getMilestone().contract().reference());
    }

    public Milestone getMilestone() {
        return contracts.milestone(new MilestoneId(id));
    }

    public String getProvider() {
        return organisations.get(getMilestone().contract().providerId()).name();
    }

    public @Nullable MilestoneReport getReport() {
        return outcomes.newestReport(new MilestoneId(id)).orElse(null);
    }

    public @Nullable Payment getPayment() {
        return outcomes.payment(new MilestoneId(id)).orElse(null);
    }

    public boolean isPayable() {
        Milestone milestone = getMilestone();
        return milestone.payment() && milestone.status().isVerified() && getPayment() == null;
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
