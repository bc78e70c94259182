package org.allmende.web.money;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.money.invoice.ApproveInvoiceFile;
import org.allmende.money.invoice.InvoiceFault;
import org.allmende.money.invoice.InvoiceFiles;
import org.allmende.money.invoice.UblInvoice;
import org.allmende.money.invoice.UblReader;
import org.allmende.outcome.Outcomes;
import org.allmende.outcome.Payable;
import org.allmende.shared.DomainProblem;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Finance hands in the provider's invoice as a file, sees what in it is wrong or differs, and approves what is right. */
@Named
@ViewScoped
@Page(access = PageAccess.REQUIRES, permission = Permission.APPROVE_PAYMENT, view = "/payment/invoice")
public class InvoicePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Contracts contracts;

    @Inject
    private Outcomes outcomes;

    @Inject
    private InvoiceFiles files;

    @Inject
    private Access access;

    @Inject
    private Messages messages;

    @Inject
    private ApproveInvoiceFile approveInvoiceFile;

    @Inject
    private Clock clock;

    private UUID id;
    private transient @Nullable Part part;
    private byte @Nullable [] file;
    private LocalDate receivedOn;

    @SuppressWarnings("NullAway.Init")
    public InvoicePage() {}

    @PostConstruct
    void load() {
        Milestone milestone =
                contracts.milestoneByReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        access.demand(Permission.APPROVE_PAYMENT, milestone.contract().councilId());
        id = milestone.id().value();
        receivedOn = London.dayOf(clock.instant());
    }

    /** Reads the chosen file; what is not even an invoice is a problem at the field. */
    public void check() throws IOException {
        file = null;
        if (part == null) {
            return;
        }
        try (InputStream stream = part.getInputStream()) {
            byte[] read = stream.readNBytes(UblReader.MOST + 1);
            UblReader.read(read);
            file = read;
        } catch (DomainProblem problem) {
            Problems.at("file", problem);
        }
    }

    public void approve() {
        if (file == null) {
            return;
        }
        approveInvoiceFile.approve(new ApproveInvoiceFile.Command(new MilestoneId(id), file, receivedOn));
        Problems.done("payment.approve.done");
        Faces.redirect("contract/view/%s", getMilestone().contract().reference());
    }

    public Milestone getMilestone() {
        return contracts.milestone(new MilestoneId(id));
    }

    public Payable getPayable() {
        return outcomes.payable(getMilestone());
    }

    /** Whether a payment can still be approved here. */
    public boolean isOpen() {
        return getMilestone().payment() && getMilestone().status().isVerified() && outcomes.unpaid(getMilestone()) > 0;
    }

    /** What the file says; null before one was read. */
    public @Nullable UblInvoice getInvoice() {
        return file == null ? null : UblReader.read(file);
    }

    /** What hinders the payment, in words. */
    public List<String> getFaults() {
        UblInvoice invoice = getInvoice();
        return invoice == null
                ? List.of()
                : files.faults(invoice, getMilestone()).stream()
                        .map(this::words)
                        .toList();
    }

    private String words(InvoiceFault fault) {
        String words =
                messages.with("invoice.fault." + fault.key(), fault.args().toArray());
        return fault.rule().isEmpty() ? words : words + " (" + fault.rule() + ")";
    }

    public @Nullable Part getPart() {
        return part;
    }

    public void setPart(@Nullable Part chosen) {
        part = chosen;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(LocalDate day) {
        receivedOn = day;
    }
}
