package org.allmende.web.contract;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.calendar.London;
import org.allmende.casefile.CaseFiles;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractStatus;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.contract.MilestoneStatus;
import org.allmende.contract.Side;
import org.allmende.contractnotice.ContractNotice;
import org.allmende.contractnotice.ContractNotices;
import org.allmende.extension.ContractExtension;
import org.allmende.extension.ContractExtensions;
import org.allmende.identity.Access;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.money.clawback.ClawBacks;
import org.allmende.money.clawback.PaidOutcomes;
import org.allmende.outcome.Budget;
import org.allmende.outcome.Outcomes;
import org.allmende.outcome.Payment;
import org.allmende.remedy.MoreTime;
import org.allmende.remedy.Remedies;
import org.allmende.remedy.Remedy;
import org.allmende.result.Results;
import org.allmende.shared.Money;
import org.allmende.termination.ContractTermination;
import org.allmende.termination.ContractTerminations;
import org.allmende.variation.ContractVariation;
import org.allmende.variation.ContractVariations;
import org.allmende.web.ending.ContractEndingPage;
import org.allmende.web.ending.ContractExtensionPage;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.CapBar;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.PhaseMemo;
import org.allmende.web.layout.PlanChart;
import org.allmende.web.layout.StoryView;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.allmende.web.money.ClawBackView;
import org.allmende.web.outcome.Dossier;
import org.allmende.web.remedy.MilestoneRemedyPage;
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
    private ContractExtensions extensions;

    @Inject
    private ContractTerminations terminations;

    @Inject
    private Remedies remedies;

    @Inject
    private Formats formats;

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
    private SigningTurn signingTurn;

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
        if (!contract.isPublic()) {
            return null;
        }
        return switch (milestone.status()) {
            case SCHEDULED, MISSED, RETURNED ->
                (contract.status() == ContractStatus.RUNNING || milestone.status() == MilestoneStatus.RETURNED)
                                && access.may(Permission.REPORT_MILESTONE, contract.providerId())
                        ? MilestoneLine.Act.REPORT
                        : null;
            case REPORTED ->
                access.may(Permission.VERIFY_FOR_COUNCIL, contract.councilId())
                                || access.may(Permission.VERIFY_FOR_USERS, contract.councilId())
                        ? MilestoneLine.Act.VERIFY
                        : null;
            case MET, PARTIALLY_MET, LAPSED -> null;
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

    /** How each missed milestone is put right, by the milestone. */
    public Map<MilestoneId, Remedy> getRemedies() {
        return PhaseMemo.once("remedies", contract.id(), () -> remedies.of(contract.id()).stream()
                .collect(Collectors.toMap(Remedy::milestone, Function.identity())));
    }

    /** The newest request for more time of each milestone that has one. */
    public Map<MilestoneId, MoreTime> getMoreTime() {
        return PhaseMemo.once("moretime", contract.id(), () -> remedies.moreTimeOf(contract.id()).stream()
                .collect(Collectors.toMap(MoreTime::milestone, Function.identity(), (newest, older) -> newest)));
    }

    public String remedyKind(Remedy remedy) {
        return MilestoneRemedyPage.kind(remedy.status());
    }

    /** Whether the reader may ask for more time for it. */
    public boolean mayAskMoreTime(Milestone milestone) {
        return contract.status() == ContractStatus.RUNNING
                && milestone.status() == MilestoneStatus.SCHEDULED
                && !getMoreTime().containsKey(milestone.id())
                && (isChanger() || access.may(Permission.REPORT_MILESTONE, contract.providerId()));
    }

    /** Options exercised or proposed that the reader may see, the newest first. */
    public List<ContractExtension> getExtensions() {
        return PhaseMemo.once("extensions", contract.id(), () -> extensions.of(contract.id()).stream()
                .filter(extension -> extension.isPublic() || isParty(contract))
                .toList());
    }

    public String extensionKind(ContractExtension extension) {
        return ContractExtensionPage.kind(extension.status());
    }

    /** Ends before the last day that the reader may see, the newest first. */
    public List<ContractTermination> getTerminations() {
        return PhaseMemo.once("terminations", contract.id(), () -> terminations.of(contract.id()).stream()
                .filter(one -> ContractEndingPage.isReadable(contract, one, access))
                .toList());
    }

    public String terminationKind(ContractTermination termination) {
        return ContractEndingPage.kind(termination.status());
    }

    /** Whether the reader may propose to extend it: an option is left and in time. */
    public boolean isExtender() {
        return isChanger()
                && contract.extension().isPresent()
                && extensions
                        .lastDay(contract)
                        .filter(last -> !last.isBefore(London.dayOf(formats.getNow())))
                        .isPresent();
    }

    /** The last day on which the next option can be told; null where none is left. */
    public @Nullable LocalDate getExtendBy() {
        return contract.extension().isEmpty()
                ? null
                : extensions.lastDay(contract).orElse(null);
    }

    /** Whether the reader may end it early, for the council or by a clause for the provider. */
    public boolean isEnder() {
        return contract.status() == ContractStatus.RUNNING
                && (access.may(Permission.PREPARE_CONTRACT, contract.councilId())
                        || access.may(Permission.SIGN_FOR_PROVIDER, contract.providerId())
                                && contract.breaks().stream()
                                        .anyMatch(clause -> clause.side().is(Side.PROVIDER)));
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

    public PlanChart getPlan() {
        return PhaseMemo.once("plan", contract.id(), () -> words.plan(contract));
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
        TurnView own = signingTurn.of(contract);
        if (own != null) {
            return own;
        }
        TurnView ending = openTurn();
        if (ending != null) {
            return ending;
        }
        return milestones.stream()
                .map(line -> turns.of(line.milestone().id().value()))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Of its early end or its extension, where the reader may see it. */
    private @Nullable TurnView openTurn() {
        return Stream.of(
                        getTerminations().stream()
                                .filter(one -> one.status().isOpen())
                                .map(one -> one.id().value()),
                        getRemedies().values().stream()
                                .filter(one -> one.status().isOpen())
                                .map(one -> one.id().value()),
                        getMoreTime().values().stream()
                                .filter(one -> one.status().isOpen())
                                .map(one -> one.id().value()),
                        getExtensions().stream()
                                .filter(one -> one.status().isOpen())
                                .map(one -> one.id().value()))
                .flatMap(Function.identity())
                .map(turns::of)
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
