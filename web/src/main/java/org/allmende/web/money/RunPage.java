package org.allmende.web.money;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.identity.Access;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.money.CreditTransferFile;
import org.allmende.money.PayRun;
import org.allmende.money.PayRunCsv;
import org.allmende.money.PayRuns;
import org.allmende.money.RecordRemittance;
import org.allmende.money.Remittance;
import org.allmende.money.RemittanceId;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** One pay run: its files for the bank, and what the bank has paid of it. */
@Named
@ViewScoped
@Page(access = PageAccess.REQUIRES, permission = Permission.MAKE_PAY_RUN, view = "/payment/run")
public class RunPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private PayRuns runs;

    @Inject
    private People people;

    @Inject
    private Access access;

    @Inject
    private RecordRemittance recordRemittance;

    @Inject
    private Clock clock;

    private String run = "";
    private String[] chosen = {};
    private LocalDate paidOn;
    private @Nullable String bankReference;

    @SuppressWarnings("NullAway.Init")
    public RunPage() {}

    @PostConstruct
    void load() {
        run = String.valueOf(reference);
        access.demand(Permission.MAKE_PAY_RUN, getRun().councilId());
        chosen = getOpen().stream().map(one -> one.id().value().toString()).toArray(String[]::new);
        LocalDate today = London.dayOf(clock.instant());
        paidOn = getRun().executeOn().isAfter(today) ? getRun().executeOn() : today;
    }

    public void download() throws IOException {
        Faces.sendFile(CreditTransferFile.of(getRun()), run + ".xml", true);
    }

    public void downloadCsv() throws IOException {
        Faces.sendFile(PayRunCsv.of(getRun()), run + ".csv", true);
    }

    public void record() {
        recordRemittance.record(new RecordRemittance.Command(
                getRun().id(),
                Arrays.stream(chosen)
                        .map(id -> new RemittanceId(UUID.fromString(id)))
                        .toList(),
                paidOn,
                bankReference == null ? "" : bankReference));
        Problems.done("money.remittance.done");
        Faces.redirect("payment/run/%s", run);
    }

    public PayRun getRun() {
        return runs.byReference(run).orElseThrow(NotFound::new);
    }

    /** Those that the bank has not paid yet. */
    public List<Remittance> getOpen() {
        return getRun().remittances().stream().filter(one -> !one.isPaid()).toList();
    }

    public String getMadeBy() {
        return people.get(getRun().madeBy()).name();
    }

    public String[] getChosen() {
        return chosen.clone();
    }

    public void setChosen(String[] ids) {
        chosen = ids.clone();
    }

    public LocalDate getPaidOn() {
        return paidOn;
    }

    public void setPaidOn(LocalDate day) {
        paidOn = day;
    }

    public @Nullable String getBankReference() {
        return bankReference;
    }

    public void setBankReference(@Nullable String typed) {
        bankReference = typed;
    }
}
