package org.allmende.web.register;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.allmende.register.CostKind;
import org.allmende.register.CurrentContract;
import org.allmende.register.Exclusion;
import org.allmende.register.Service;
import org.allmende.register.ServiceFacts;
import org.allmende.register.YearlyCost;
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
    private @Nullable String users;
    private @Nullable String volumes;
    private final Map<CostKind, @Nullable BigDecimal> costs = new EnumMap<>(CostKind.class);
    private @Nullable Integer staffNumber;
    private @Nullable String assets;
    private @Nullable String supplier;
    private @Nullable BigDecimal contractValue;
    private @Nullable LocalDate contractEnd;
    private @Nullable LocalDate extensionUntil;
    private @Nullable LocalDate extensionNotice;
    private @Nullable Exclusion exclusion;

    void show(Service service) {
        title = service.title();
        summary = service.summary();
        area = service.area();
        cpv = service.cpv();
        users = service.users();
        volumes = service.volumes();
        service.cost().spent().forEach((kind, amount) -> costs.put(kind, amount.amount()));
        staffNumber = service.staffNumber();
        assets = service.assets();
        CurrentContract contract = service.contract();
        supplier = contract.supplier().orElse(null);
        contractValue = contract.value().map(Money::amount).orElse(null);
        contractEnd = contract.end().orElse(null);
        extensionUntil = contract.extensionUntil().orElse(null);
        extensionNotice = contract.extensionNotice().orElse(null);
        exclusion = service.exclusion().orElse(null);
    }

    ServiceFacts facts() {
        if (staffNumber == null) {
            throw new DomainProblem("SERVICE_TEXT_MISSING");
        }
        Map<CostKind, Money> amounts = new EnumMap<>(CostKind.class);
        costs.forEach((kind, amount) ->
                Optional.ofNullable(amount).map(Money::pounds).ifPresent(typed -> amounts.put(kind, typed)));
        Money value = contractValue == null ? null : Money.pounds(contractValue);
        return new ServiceFacts(
                words(title),
                words(summary),
                words(area),
                words(cpv),
                words(users),
                words(volumes),
                YearlyCost.of(amounts),
                staffNumber,
                words(assets),
                CurrentContract.of(
                        new CurrentContract.Terms(supplier, value, contractEnd, extensionUntil, extensionNotice)),
                exclusion);
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

    public @Nullable String getUsers() {
        return users;
    }

    public void setUsers(@Nullable String users) {
        this.users = users;
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

    public @Nullable String getAssets() {
        return assets;
    }

    public void setAssets(@Nullable String assets) {
        this.assets = assets;
    }

    public @Nullable String getSupplier() {
        return supplier;
    }

    public void setSupplier(@Nullable String supplier) {
        this.supplier = supplier;
    }

    public @Nullable BigDecimal getContractValue() {
        return contractValue;
    }

    public void setContractValue(@Nullable BigDecimal contractValue) {
        this.contractValue = contractValue;
    }

    public @Nullable LocalDate getContractEnd() {
        return contractEnd;
    }

    public void setContractEnd(@Nullable LocalDate contractEnd) {
        this.contractEnd = contractEnd;
    }

    public @Nullable LocalDate getExtensionUntil() {
        return extensionUntil;
    }

    public void setExtensionUntil(@Nullable LocalDate extensionUntil) {
        this.extensionUntil = extensionUntil;
    }

    public @Nullable LocalDate getExtensionNotice() {
        return extensionNotice;
    }

    public void setExtensionNotice(@Nullable LocalDate extensionNotice) {
        this.extensionNotice = extensionNotice;
    }

    public @Nullable Exclusion getExclusion() {
        return exclusion;
    }

    public void setExclusion(@Nullable Exclusion exclusion) {
        this.exclusion = exclusion;
    }

    /** Pounds a year by kind; a kind that is missing costs nothing. */
    public Map<CostKind, @Nullable BigDecimal> getCosts() {
        return costs;
    }
}
