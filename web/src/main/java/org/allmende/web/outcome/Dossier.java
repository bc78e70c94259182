package org.allmende.web.outcome;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmende.calendar.WorkingDays;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.document.DocumentView;
import org.allmende.document.Documents;
import org.allmende.identity.Organisations;
import org.allmende.identity.People;
import org.allmende.outcome.EvidenceShelf;
import org.allmende.outcome.MilestoneReport;
import org.allmende.outcome.Outcomes;
import org.allmende.outcome.Verification;
import org.allmende.outcome.VerificationState;
import org.allmende.outcome.dispute.Dispute;
import org.allmende.outcome.dispute.Disputes;
import org.allmende.outcome.spotcheck.SpotCheck;
import org.allmende.outcome.spotcheck.SpotChecks;
import org.allmende.web.layout.FileRow;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.PhaseMemo;
import org.allmende.web.layout.ScanWords;
import org.jspecify.annotations.Nullable;

/** A milestone with its reports, verdicts and files, as the pages about it share them. */
@RequestScoped
public class Dossier {

    @Inject
    private Contracts contracts;

    @Inject
    private Outcomes outcomes;

    @Inject
    private SpotChecks checks;

    @Inject
    private Disputes disputes;

    @Inject
    private WorkingDays workingDays;

    @Inject
    private Clock clock;

    @Inject
    private Organisations organisations;

    @Inject
    private People people;

    @Inject
    private EvidenceShelf shelf;

    @Inject
    private Documents documents;

    @Inject
    private ScanWords scanWords;

    /**
     * A report with its files.
     *
     * @param files empty for those who may not read them
     * @param fileCount how many there are
     * @param readable whether the reader may open the files
     * @param check null where no single results were brought in for it
     * @param dispute null where what was verified of it is not disputed
     */
    public record Reported(
            MilestoneReport report,
            List<FileRow> files,
            int fileCount,
            boolean readable,
            List<Judged> verdicts,
            @Nullable SpotCheckView check,
            @Nullable Dispute dispute) {}

    /** A verdict and who gave it, by name for the parties. */
    public record Judged(Verification verdict, String person) {}

    /** The milestone that the address names. */
    public Milestone named(@Nullable String reference) {
        return contracts.milestoneByReference(String.valueOf(reference)).orElseThrow(NotFound::new);
    }

    public Milestone milestone(UUID id) {
        return contracts.milestone(new MilestoneId(id));
    }

    public String provider(Milestone milestone) {
        return organisations.get(milestone.contract().providerId()).name();
    }

    /** All reports, the newest first; asked for once in a phase, as pages name them in many places. */
    public List<Reported> reports(Milestone milestone) {
        return PhaseMemo.once("reports", milestone.id(), () -> outcomes.reports(milestone.id()).stream()
                .map(report -> reported(milestone.contract().id(), report))
                .toList());
    }

    private Reported reported(ContractId contract, MilestoneReport report) {
        boolean readable = shelf.mayRead(report.id());
        List<FileRow> files = readable ? rows(report.id()) : List.of();
        int count = readable ? files.size() : documents.count(report.id());
        List<Judged> verdicts = report.verifications().stream()
                .map(verdict -> new Judged(verdict, people.get(verdict.by()).name()))
                .toList();
        return new Reported(
                report,
                files,
                count,
                readable,
                verdicts,
                check(contract, report),
                disputes(contract).get(report.id()));
    }

    /** Whether the provider may dispute now that less of it was verified. */
    public boolean isDisputable(Reported reported) {
        Milestone milestone = milestone(reported.report().milestone().value());
        return reported.dispute() == null
                && milestone.verifiedQuantity().orElse(Long.MAX_VALUE)
                        < reported.report().quantity()
                && Dispute.window(milestone, workingDays)
                        .filter(last -> !last.passed(clock.instant()))
                        .isPresent();
    }

    /** By report; one question for the whole contract. */
    private Map<UUID, Dispute> disputes(ContractId contract) {
        return PhaseMemo.once("disputes by report", contract, () -> disputes.ofContract(contract).stream()
                .collect(Collectors.toMap(Dispute::report, Function.identity())));
    }

    private @Nullable SpotCheckView check(ContractId contract, MilestoneReport report) {
        SpotCheck check = PhaseMemo.once("checks by report", contract, () -> checks.ofContract(contract))
                .get(report.id());
        // what the seats have ticked is shown only once both have spoken, so that each looks for itself
        return check == null
                ? null
                : SpotCheckView.of(
                        check,
                        report,
                        report.state() == VerificationState.OPEN ? List.of() : checks.findings(report.id()));
    }

    /** The files that are collected for the next report; the caller has checked that the reader is of the provider. */
    public List<DocumentView> collected(Milestone milestone) {
        return documents.of(milestone.id().value());
    }

    private List<FileRow> rows(UUID subject) {
        return documents.of(subject).stream().map(this::row).toList();
    }

    private FileRow row(DocumentView file) {
        String id = file.id().value().toString();
        if (!file.isStored()) {
            return FileRow.uploading(id, file.name(), file.size(), (int) (100 * file.received() / file.size()));
        }
        return FileRow.stored(id, file.name(), file.size(), file.storedAt(), file.sha256(), "/api/documents/" + id)
                .noting(scanWords.of(file.id().value()));
    }
}
