package org.allmende.web.contract;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.allmende.calendar.London;
import org.allmende.casefile.CaseFiles;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractStatus;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.contractnotice.ContractNotice;
import org.allmende.contractnotice.ContractNotices;
import org.allmende.identity.Access;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.money.clawback.ClawBacks;
import org.allmende.money.clawback.PaidOutcomes;
import org.allmende.outcome.Budget;
import org.allmende.outcome.Outcomes;
import org.allmende.outcome.Payment;
import org.allmende.result.Results;
import org.allmende.shared.Money;
import org.allmende.variation.ContractVariation;
import org.allmende.variation.ContractVariations;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.CapBar;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.PhaseMemo;
import org.allmende.web.layout.StoryView;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.allmende.web.money.ClawBackView;
import org.allmende.web.outcome.Dossier;
import org.allmende.web.variation.ContractVariationPage;
import org.allmende.worklist.ProcessPicture;
import org.allmende.worklist.ProcessView;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** A contract's public dashboard: outcome against target and baseline, payments against the cap, milestones, story. */
@Named
@RequestScoped
@Page(access = PageAccess.PUBLIC)
public class ContractViewPage {

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Contracts contracts;

    @Inject
    private Outcomes outcomes;

    @Inject
    private Results results;

    @Inject
    private ContractVariations variations;

    @Inject
    private ContractNotices notices;

    @Inject
    private Dossier dossier;

    @Inject
    private CaseFiles cases;

    @Inject
    private Organisations organisations;

    @Inject
    private ClawBacks clawBacks;

    @Inject
    private ClawBackView clawBackView;

    @Inject
    private Clock clock;

    @Inject
    private Access access;

    @Inject
    private Turns turns;

    @Inject
    private ProcessView processes;

    @Inject
    private ContractWords words;

    private Contract contract;
    private List<MilestoneLine> milestones;
    private List<Payment> payments;
    private @Nullable ProcessPicture picture;

    @SuppressWarnings("NullAway.Init")
    public ContractViewPage() {}

    @PostConstruct
    void load() {
        contract = contracts
                .byReference(String.valueOf(reference))
                .filter(found -> found.isPublic() || isParty(found))
                .orElseThrow(NotFound::new);
        payments = outcomes.payments(contract.id());
        milestones = contract.milestones().stream().map(this::line).toList();
        picture = processes.of(contract.id().value()).orElse(null);
    }

    private MilestoneLine line(Milestone milestone) {
        List<Payment> own = payments.stream()
                .filter(one -> one.milestone().equals(milestone.id()))
                .toList();
        Money paid = own.stream().map(Payment::amount).reduce(Money::plus).orElse(null);
        List<Dossier.Reported> reports = dossier.reports(milestone);
        return new MilestoneLine(
                milestone, reports, paid, clawBackView.takenBack(milestone), act(milestone, reports, own));
    }

    private MilestoneLine.@Nullable Act act(Milestone milestone, List<Dossier.Reported> reports, List<Payment> own) {
        if (milestone.status().isVerified()) {
            return actOnVerified(milestone, reports, own);
        }
        if (contract.status() != ContractStatus.RUNNING) {
            return null;
        }
        return switch (milestone.status()) {
            case SCHEDULED, MISSED, RETURNED ->
                access.may(Permission.REPORT_MILESTONE, contract.providerId()) ? MilestoneLine.Act.REPORT : null;
            case REPORTED ->
                access.may(Permission.VERIFY_FOR_COUNCIL, contract.councilId())
                                || access.may(Permission.VERIFY_FOR_USERS, contract.councilId())
                        ? MilestoneLine.Act.VERIFY
                        : null;
            case MET, PARTIALLY_MET -> null;
        };
    }

    private MilestoneLine.@Nullable Act actOnVerified(
            Milestone milestone, List<Dossier.Reported> reports, List<Payment> own) {
        long paid = own.stream().mapToLong(Payment::quantity).sum();
        if (milestone.payment()
                && paid < milestone.verifiedQuantity().orElse(0L)
                && access.may(Permission.APPROVE_PAYMENT, contract.councilId())) {
            return MilestoneLine.Act.PAY;
        }
        if (access.may(Permission.DISPUTE_RESULT, contract.providerId())
                && reports.stream().findFirst().filter(dossier::isDisputable).isPresent()) {
            return MilestoneLine.Act.DISPUTE;
        }
        return own.isEmpty() ? null : actOnPaid(milestone);
    }

    private MilestoneLine.@Nullable Act actOnPaid(Milestone milestone) {
        if (access.may(Permission.RAISE_CLAW_BACK, contract.councilId())
                && paid(milestone).claimable(London.dayOf(clock.instant())) > 0) {
            return MilestoneLine.Act.CLAIM_BACK;
        }
        return milestone.status().isVerified()
                        && (access.may(Permission.RAISE_CORRECTION, contract.providerId())
                                || access.may(Permission.RAISE_CORRECTION, contract.councilId()))
                ? MilestoneLine.Act.CORRECT
                : null;
    }

    /** Asked of the two sides alone; once for all milestones. */
    private PaidOutcomes paid(Milestone milestone) {
        return Objects.requireNonNull(PhaseMemo.once(
                        "paid outcomes", contract.id(), () -> clawBacks.paid(contract.id(), contract.milestones()))
                .get(milestone.id()));
    }

    private boolean isParty(Contract found) {
        return access.may(Permission.READ_COUNCIL_FILES, found.councilId())
                || access.may(Permission.READ_ORGANISATION_FILES, found.providerId());
    }

    public Contract getContract() {
        return contract;
    }

    public String getProvider() {
        return organisations.get(contract.providerId()).name();
    }

    public String getProviderReference() {
        return organisations.get(contract.providerId()).reference();
    }

    public String getCouncil() {
        return organisations.get(contract.councilId()).name();
    }

    /** The changes that the reader may see, the newest first. */
    public List<ContractVariation> getVariations() {
        return PhaseMemo.once("variations", contract.id(), () -> variations.of(contract.id()).stream()
                .filter(variation -> variation.isPublic() || isParty(contract))
                .toList());
    }

    /** Notices about the contract: published ones for everybody, due ones for the contract manager. */
    public List<ContractNotice> getNotices() {
        return PhaseMemo.once("notices", contract.id(), () -> notices.of(contract.id()).stream()
                .filter(notice -> notice.isPublic() || access.may(Permission.PREPARE_CONTRACT, contract.councilId()))
                .toList());
    }

    public String variationKind(ContractVariation variation) {
        return ContractVariationPage.kind(variation.status());
    }

    /** Whether the reader may propose a change of it. */
    public boolean isChanger() {
        return contract.status() == ContractStatus.RUNNING
                && access.may(Permission.PREPARE_CONTRACT, contract.councilId());
    }

    public Budget getBudget() {
        return PhaseMemo.once("budget", contract.id(), () -> outcomes.budget(contract));
    }

    public List<MetricView> getMetrics() {
        return contract.metrics().stream()
                .map(metric -> words.metric(metric, milestones))
                .toList();
    }

    public List<MilestoneLine> getMilestones() {
        return milestones;
    }

    public List<Payment> getPayments() {
        return payments;
    }

    public CapBar getCapBar() {
        return words.capBar(getBudget(), milestones);
    }

    /** The contract's own step, or else the most urgent of its milestones. */
    public @Nullable TurnView getTurn() {
        TurnView own = turns.of(contract.id().value());
        if (own != null) {
            return own;
        }
        return milestones.stream()
                .map(line -> turns.of(line.milestone().id().value()))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    public List<StoryView> getStory() {
        return turns.story(contract.caseId());
    }

    public @Nullable ProcessPicture getPicture() {
        return picture;
    }

    /** Where the council completes the draft, or a side signs the text; null where the reader does neither. */
    public @Nullable String getStep() {
        if (contract.status() == ContractStatus.DRAFT
                && access.may(Permission.PREPARE_CONTRACT, contract.councilId())) {
            return "edit";
        }
        return contract.textHash().isPresent() && isParty(contract) ? "sign" : null;
    }

    /** Whether the reader is of one of the two sides. */
    public boolean isParty() {
        return isParty(contract);
    }

    /** Referrals against results by need group, of the metrics for which something may be shown. */
    public List<Results.MetricEquity> getEquity() {
        return PhaseMemo.once("equity", contract.id(), () -> results.equity(contract));
    }

    /** Whether the reader may bring in results of the provider. */
    public boolean isReporter() {
        return contract.isPublic() && access.may(Permission.REPORT_MILESTONE, contract.providerId());
    }

    public String getStatusWords() {
        return words.status(contract);
    }

    /** The key of the case in the open data. */
    public String getOcid() {
        return cases.get(contract.caseId()).ocid();
    }

    public String getStatusKind() {
        return words.kind(contract.status());
    }
}
