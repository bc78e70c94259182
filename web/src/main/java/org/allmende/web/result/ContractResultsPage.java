package org.allmende.web.result;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;
import org.allmende.contract.OutcomeMetric;
import org.allmende.document.DocumentView;
import org.allmende.document.Documents;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.result.DiscardResultImport;
import org.allmende.result.ImportResults;
import org.allmende.result.PreviewResults;
import org.allmende.result.ResultColumn;
import org.allmende.result.ResultFault;
import org.allmende.result.ResultImport;
import org.allmende.result.ResultImportId;
import org.allmende.result.ResultImports;
import org.allmende.result.ResultPreview;
import org.allmende.result.Results;
import org.allmende.result.StartResultImport;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** A provider brings its results in by a file, sees what is wrong with it, and what was reported by metric and month. */
@Named
@ViewScoped
@Page(view = "/contract/results", access = PageAccess.SIGNED_IN)
public class ContractResultsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int FILES_SHOWN = 10;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Contracts contracts;

    @Inject
    private ResultImports imports;

    @Inject
    private Results results;

    @Inject
    private Documents documents;

    @Inject
    private Access access;

    @Inject
    private Messages msg;

    @Inject
    private Formats formats;

    @Inject
    private StartResultImport startResultImport;

    @Inject
    private PreviewResults previewResults;

    @Inject
    private ImportResults importResults;

    @Inject
    private DiscardResultImport discardResultImport;

    private UUID id;
    private @Nullable UUID opened;
    private @Nullable ResultPreview preview;
    private transient @Nullable Contract contract;
    private transient @Nullable List<ResultImport> files;

    @SuppressWarnings("NullAway.Init")
    public ContractResultsPage() {}

    /** What is wrong, in words. */
    public record Fault(long line, String column, String words) {}

    @PostConstruct
    void load() {
        Contract found = contracts.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        access.demand(Permission.REPORT_MILESTONE, found.providerId());
        if (!found.isPublic()) {
            throw new NotFound();
        }
        id = found.id().value();
        opened = imports.openOf(found.id())
                .map(ResultImport::id)
                .map(ResultImportId::value)
                .orElse(null);
    }

    public void start() {
        opened = startResultImport
                .start(new StartResultImport.Command(new ContractId(id)))
                .value();
    }

    public void read() {
        ResultImport.Counts counts = importResults.read(new ImportResults.Command(openedId()));
        if (counts.faulty() == 0) {
            Problems.done("results.done", counts.fresh(), counts.known());
        }
        again();
    }

    /** What would become of the file that was sent last; nothing is written. */
    public void look() {
        preview = previewResults.preview(new PreviewResults.Command(openedId()));
    }

    public void discard() {
        discardResultImport.discard(new DiscardResultImport.Command(openedId()));
        Problems.done("results.discarded");
        again();
    }

    private void again() {
        Faces.redirect("contract/results/%s", getContract().reference());
    }

    public Contract getContract() {
        if (contract == null) {
            contract = contracts.get(new ContractId(id));
        }
        return contract;
    }

    public boolean isStarted() {
        return opened != null;
    }

    /** For the upload: the matter that the file belongs to. */
    public @Nullable UUID getSubject() {
        return opened;
    }

    public List<DocumentView> getSent() {
        return documents.of(openedId().value());
    }

    /** Files that were read, the newest first. */
    public List<ResultImport> getFiles() {
        if (files == null) {
            files = imports.readOf(new ContractId(id), FILES_SHOWN);
        }
        return files;
    }

    /** The file that was read last, if it was refused; null otherwise. */
    public @Nullable ResultImport getRefused() {
        return getFiles().stream().findFirst().filter(ResultImport::isRefused).orElse(null);
    }

    /** Null before somebody has asked for it. */
    public @Nullable ResultPreview getPreview() {
        return preview;
    }

    /** Those of the file that is looked at; where none is, those of the one that was refused. */
    public List<Fault> getFaults() {
        ResultImport refused = getRefused();
        List<ResultFault> faults =
                preview != null ? preview.faults() : refused == null ? List.of() : imports.faults(refused.id());
        return faults.stream().map(this::words).toList();
    }

    private Fault words(ResultFault fault) {
        Object[] arguments = fault.arguments().stream()
                .map(argument -> fault.code().equals("RESULT_DAY_OUTSIDE")
                        ? formats.fullDate(LocalDate.parse(String.valueOf(argument)))
                        : argument)
                .toArray();
        return new Fault(fault.line(), fault.column(), msg.with("problem." + fault.code(), arguments));
    }

    public List<Results.MonthTotal> getTotals() {
        return results.byMonth(new ContractId(id));
    }

    public String metricTitle(int number) {
        return metric(number).map(OutcomeMetric::title).orElse("");
    }

    public String metricUnit(int number) {
        return metric(number).map(OutcomeMetric::unit).orElse("");
    }

    private Optional<OutcomeMetric> metric(int number) {
        return getContract().metrics().stream()
                .filter(metric -> metric.number() == number)
                .findFirst();
    }

    public List<ResultColumn> getColumns() {
        return List.of(ResultColumn.values());
    }

    private ResultImportId openedId() {
        return new ResultImportId(Optional.ofNullable(opened).orElseThrow());
    }
}
