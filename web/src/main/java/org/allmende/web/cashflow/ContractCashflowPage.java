package org.allmende.web.cashflow;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.allmende.cashflow.CashCase;
import org.allmende.cashflow.CashFlow;
import org.allmende.cashflow.CashFlowCases;
import org.allmende.cashflow.CashFlowInputs;
import org.allmende.cashflow.CashFlowPlan;
import org.allmende.cashflow.CashFlows;
import org.allmende.cashflow.SaveCouncilCashFlow;
import org.allmende.cashflow.SaveProviderCashFlow;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.ContractWarning;
import org.allmende.contract.Contracts;
import org.allmende.contract.Side;
import org.allmende.identity.Access;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.Permission;
import org.allmende.outcome.Outcomes;
import org.allmende.outcome.Payment;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.BalanceChart;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** What a contract brings and costs month by month; the provider sees its money, the council its cap, neither the other's. */
@Named
@ViewScoped
@Page(access = PageAccess.SIGNED_IN, view = "/contract/cashflow")
public class ContractCashflowPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    @Param(name = "case")
    private @Nullable String shown;

    @Inject
    private Contracts contracts;

    @Inject
    private Outcomes outcomes;

    @Inject
    private CashFlows cashFlows;

    @Inject
    private Access access;

    @Inject
    private CashFlowWords words;

    @Inject
    private SaveProviderCashFlow saveForProvider;

    @Inject
    private SaveCouncilCashFlow saveForCouncil;

    private UUID id;
    private Side side;
    private CashFlowForm form;
    private long seenVersion;
    private transient @Nullable Contract contract;
    private transient @Nullable CashFlowCases flows;
    private transient @Nullable List<Payment> payments;

    @SuppressWarnings("NullAway.Init")
    public ContractCashflowPage() {}

    @PostConstruct
    void load() {
        Contract found = contracts.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        id = found.id().value();
        side = Arrays.stream(Side.values())
                .filter(known -> cashFlows.isOf(found, known))
                .findFirst()
                .orElseThrow(() -> new AccessRefused(Permission.READ_ORGANISATION_FILES));
        CashFlowPlan saved = getSaved();
        form = new CashFlowForm(saved == null ? CashFlowInputs.usual() : saved.inputs());
        seenVersion = saved == null ? 0 : saved.version();
    }

    public void save() {
        CashFlowInputs inputs = form.inputs();
        ContractId of = new ContractId(id);
        if (side == Side.PROVIDER) {
            saveForProvider.save(new SaveProviderCashFlow.Command(of, inputs, seenVersion));
        } else {
            saveForCouncil.save(new SaveCouncilCashFlow.Command(
                    of, inputs.lowPercent(), inputs.expectedPercent(), inputs.highPercent(), seenVersion));
        }
        Problems.done("cashflow.saved");
        Faces.redirect("contract/cashflow/%s", getContract().reference());
    }

    public Contract getContract() {
        if (contract == null) {
            contract = contracts.get(new ContractId(id));
        }
        return contract;
    }

    public Side getSide() {
        return side;
    }

    public boolean isForProvider() {
        return side == Side.PROVIDER;
    }

    /** Whether the reader may change what is reckoned with. */
    public boolean isMine() {
        return side == Side.PROVIDER
                ? access.may(Permission.REPORT_MILESTONE, getContract().providerId())
                : access.may(Permission.PREPARE_CONTRACT, getContract().councilId());
    }

    /** What the reader's side has saved; null before it has. */
    public @Nullable CashFlowPlan getSaved() {
        return cashFlows.of(getContract(), side).orElse(null);
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

    public CashFlow of(CashCase which) {
        return flows().of(which);
    }

    public CashFlow getFlow() {
        return of(getShown());
    }

    private CashFlowCases flows() {
        if (flows == null) {
            CashFlowPlan saved = getSaved();
            flows = CashFlowCases.of(getContract().terms(), saved == null ? CashFlowInputs.usual() : saved.inputs());
        }
        return flows;
    }

    public BalanceChart getChart() {
        return words.chart(side, flows());
    }

    public List<CashFlowRow> getRows() {
        return CashFlowRow.of(getFlow(), getPayments());
    }

    public List<Payment> getPayments() {
        if (payments == null) {
            payments = outcomes.payments(new ContractId(id));
        }
        return payments;
    }

    /** What was paid against what was expected by now; null before the first payment. */
    public @Nullable String getReality() {
        return getPayments().isEmpty() ? null : words.reality(flows().expected(), getPayments());
    }

    public List<String> getWarnings() {
        return words.warnings(side, flows());
    }

    /** Both sides have signed: the terms are what they are. */
    public boolean isConcluded() {
        return getContract().concludedAt().isPresent();
    }

    /** What in the terms is allowed and yet seldom meant; none once they are signed. */
    public List<ContractWarning> getTermWarnings() {
        return isConcluded() ? List.of() : ContractWarning.of(getContract().terms());
    }

    public CashFlowForm getForm() {
        return form;
    }
}
