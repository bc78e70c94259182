package org.allmende.web.mutual;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.allmende.calendar.London;
import org.allmende.mutual.Mutual;
import org.allmende.mutual.MutualStatus;
import org.allmende.mutual.plan.CashBasis;
import org.allmende.mutual.plan.CashCase;
import org.allmende.mutual.plan.CashFlow;
import org.allmende.mutual.plan.CashPlan;
import org.allmende.mutual.plan.CashRhythm;
import org.allmende.mutual.plan.Plans;
import org.allmende.mutual.plan.SaveCashPlan;
import org.allmende.shared.DatabaseClock;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.BalanceChart;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The cash flow of a circle's business case, in three cases, as picture and table; and the lines that it is reckoned from. */
@Named
@ViewScoped
@Page(view = "/mutual/cash", access = PageAccess.SIGNED_IN)
public class MutualCashPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    @Param(name = "case")
    private @Nullable String shown;

    @Inject
    private MutualReader reader;

    @Inject
    private Plans plans;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Messages messages;

    @Inject
    private Formats formats;

    @Inject
    private SaveCashPlan saveCashPlan;

    private CashForm form;
    private int number;
    private transient @Nullable Mutual mutual;
    private transient @Nullable List<CashPlan> versions;
    private transient @Nullable Map<CashCase, CashFlow> flows;

    @SuppressWarnings("NullAway.Init")
    public MutualCashPage() {}

    @PostConstruct
    void read() {
        CashPlan saved = getSaved();
        number = saved == null ? 0 : saved.number();
        form = saved == null ? new CashForm(London.dayOf(clock.now())) : new CashForm(saved.terms());
    }

    public Mutual getMutual() {
        if (mutual == null) {
            mutual = reader.ofCircle(reference);
        }
        return mutual;
    }

    public boolean isGoingOn() {
        return getMutual().status() != MutualStatus.ENDED;
    }

    /** The newest version; null: nobody has saved one. */
    public @Nullable CashPlan getSaved() {
        return getVersions().stream().findFirst().orElse(null);
    }

    /** All versions, the newest first. */
    public List<CashPlan> getVersions() {
        if (versions == null) {
            versions = plans.cashVersions(getMutual().id());
        }
        return versions;
    }

    public CashCase[] getCases() {
        return CashCase.values();
    }

    /** The case of the table. */
    public CashCase getShown() {
        return Arrays.stream(CashCase.values())
                .filter(known -> known.name().equals(shown))
                .findFirst()
                .orElse(CashCase.EXPECTED);
    }

    public @Nullable CashFlow getFlow() {
        return of(getShown());
    }

    /** What comes and goes in that case; null before there is a version. */
    public @Nullable CashFlow of(CashCase which) {
        CashPlan saved = getSaved();
        if (flows == null) {
            flows = new EnumMap<>(CashCase.class);
        }
        return saved == null ? null : flows.computeIfAbsent(which, one -> CashFlow.of(saved.terms(), one));
    }

    public @Nullable BalanceChart getChart() {
        CashPlan saved = getSaved();
        if (saved == null) {
            return null;
        }
        CashFlow expected = CashFlow.of(saved.terms(), CashCase.EXPECTED);
        CashFlow.CashMonth worst = expected.worst();
        String title = messages.with(
                "mutual.cash.chart.title",
                formats.month(worst.month()),
                formats.money(worst.balance()),
                formats.money(expected.workingCapital()),
                formats.money(expected.closing()));
        return BalanceChart.of(
                messages.get("mutual.cash.chart"),
                title,
                expected.months().stream()
                        .map(month -> formats.month(month.month()))
                        .toList(),
                new BalanceChart.Lines(
                        balances(CashFlow.of(saved.terms(), CashCase.LOW)),
                        balances(expected),
                        balances(CashFlow.of(saved.terms(), CashCase.HIGH))),
                expected.months().indexOf(worst),
                new BalanceChart.Names(
                        messages.get("mutual.cash.case.LOW"),
                        messages.get("mutual.cash.case.EXPECTED"),
                        messages.get("mutual.cash.case.HIGH"),
                        messages.get("mutual.cash.worst")),
                formats::money);
    }

    private static List<BigDecimal> balances(CashFlow flow) {
        return flow.months().stream().map(month -> month.balance().amount()).toList();
    }

    public CashBasis[] getBases() {
        return CashBasis.values();
    }

    public CashRhythm[] getRhythms() {
        return CashRhythm.values();
    }

    /** Whether all must be filled in: to save, not to add or remove a line. */
    public boolean isStrict() {
        return Faces.getRequestParameter("form:save") != null;
    }

    public void addIncome() {
        form.add(true);
    }

    public void addCost() {
        form.add(false);
    }

    public void remove(CashRow row) {
        form.remove(row);
    }

    public void save() {
        saveCashPlan.save(new SaveCashPlan.Command(getMutual().id(), form.terms(), number));
        Problems.done("mutual.cash.saved");
        Faces.redirect(Faces.getRequestContextPath() + "/mutual/cash/" + reference);
    }

    public CashForm getForm() {
        return form;
    }
}
