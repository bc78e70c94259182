package org.allmende.web.challenge;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.allmende.challenge.Service;
import org.allmende.challenge.ServiceFacts;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/** What an officer types about a service. */
public class ServiceForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String title;
    private @Nullable String summary;
    private @Nullable String area;
    private @Nullable String cpv;
    private @Nullable BigDecimal annualCost;
    private @Nullable String volumes;
    private @Nullable Integer staffNumber;
    private @Nullable String currentSupplier;
    private @Nullable LocalDate contractEnd;
    private boolean reservable;
    private boolean excluded;

    void show(Service service) {
        title = service.title();
        summary = service.summary();
        area = service.area();
        cpv = service.cpv();
        annualCost = service.annualCost().amount();
        volumes = service.volumes();
        staffNumber = service.staffNumber();
        currentSupplier = service.currentSupplier().orElse(null);
        contractEnd = service.contractEnd().orElse(null);
        reservable = service.isReservable();
        excluded = service.isExcluded();
    }

    ServiceFacts facts() {
        if (annualCost == null || staffNumber == null) {
            throw new DomainProblem("SERVICE_TEXT_MISSING");
        }
        return new ServiceFacts(
                words(title),
                words(summary),
                words(area),
                words(cpv),
                Money.pounds(annualCost),
                words(volumes),
                staffNumber,
                currentSupplier,
                contractEnd,
                reservable,
                excluded);
    }

    private static String words(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getSummary() {
        return summary;
    }

    public void setSummary(@Nullable String summary) {
        this.summary = summary;
    }

    public @Nullable String getArea() {
        return area;
    }

    public void setArea(@Nullable String area) {
        this.area = area;
    }

    public @Nullable String getCpv() {
        return cpv;
    }

    public void setCpv(@Nullable String cpv) {
        this.cpv = cpv;
    }

    public @Nullable BigDecimal getAnnualCost() {
        return annualCost;
    }

    public void setAnnualCost(@Nullable BigDecimal annualCost) {
        this.annualCost = annualCost;
    }

    public @Nullable String getVolumes() {
        return volumes;
    }

    public void setVolumes(@Nullable String volumes) {
        this.volumes = volumes;
    }

    public @Nullable Integer getStaffNumber() {
        return staffNumber;
    }

    public void setStaffNumber(@Nullable Integer staffNumber) {
        this.staffNumber = staffNumber;
    }

    public @Nullable String getCurrentSupplier() {
        return currentSupplier;
    }

    public void setCurrentSupplier(@Nullable String currentSupplier) {
        this.currentSupplier = currentSupplier;
    }

    public @Nullable LocalDate getContractEnd() {
        return contractEnd;
    }

    public void setContractEnd(@Nullable LocalDate contractEnd) {
        this.contractEnd = contractEnd;
    }

    public boolean isReservable() {
        return reservable;
    }

    public void setReservable(boolean reservable) {
        this.reservable = reservable;
    }

    public boolean isExcluded() {
        return excluded;
    }

    public void setExcluded(boolean excluded) {
        this.excluded = excluded;
    }
}
