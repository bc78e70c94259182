package org.allmende.web.register;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.document.DocumentView;
import org.allmende.document.Documents;
import org.allmende.identity.Access;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.register.CheckServiceImport;
import org.allmende.register.DiscardServiceImport;
import org.allmende.register.ImportId;
import org.allmende.register.ImportStatus;
import org.allmende.register.PublishServiceImport;
import org.allmende.register.ServiceColumn;
import org.allmende.register.ServiceImport;
import org.allmende.register.ServiceImports;
import org.allmende.register.StartServiceImport;
import org.allmende.web.challenge.Councils;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** A council brings its services in by a file: send it, see what it would change, publish all of it or nothing. */
@Named
@ViewScoped
@Page(view = "/services/import", access = PageAccess.REQUIRES, permission = Permission.PUBLISH_SERVICE)
public class ServicesImportPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    @Inject
    private ServiceImports imports;

    @Inject
    private Documents documents;

    @Inject
    private Organisations organisations;

    @Inject
    private Councils councils;

    @Inject
    private Access access;

    @Inject
    private Messages msg;

    @Inject
    private StartServiceImport startServiceImport;

    @Inject
    private CheckServiceImport checkServiceImport;

    @Inject
    private PublishServiceImport publishServiceImport;

    @Inject
    private DiscardServiceImport discardServiceImport;

    private @Nullable UUID opened;

    /** A faulty line as it is shown. */
    public record Fault(int line, String column, String words) {}

    @PostConstruct
    void read() {
        access.demand(Permission.PUBLISH_SERVICE, council());
        opened = imports.openOf(council())
                .map(ServiceImport::id)
                .map(ImportId::value)
                .orElse(null);
    }

    public void start() {
        opened = startServiceImport
                .start(new StartServiceImport.Command(council()))
                .value();
    }

    public void check() {
        checkServiceImport.check(new CheckServiceImport.Command(id()));
        again();
    }

    public void publish() {
        ServiceImport.Counts counts = publishServiceImport.publish(new PublishServiceImport.Command(id()));
        Problems.done("services.import.published", counts.fresh(), counts.changed());
        Faces.redirect(Faces.getRequestContextPath() + "/services/list");
    }

    public void discard() {
        discardServiceImport.discard(new DiscardServiceImport.Command(id()));
        Problems.done("services.import.discarded");
        again();
    }

    private static void again() {
        Faces.redirect(Faces.getRequestContextPath() + "/services/import");
    }

    public boolean isStarted() {
        return opened != null;
    }

    /** For the upload: the matter that the file belongs to. */
    public @Nullable UUID getSubject() {
        return opened;
    }

    public List<DocumentView> getFiles() {
        return documents.of(id().value());
    }

    public ServiceImport getFile() {
        return imports.get(id());
    }

    public boolean isChecked() {
        return opened != null && getFile().status() == ImportStatus.CHECKED;
    }

    public List<Fault> getFaults() {
        return imports.faults(id(), SHOWN).stream()
                .map(line -> new Fault(
                        line.line(),
                        line.column(),
                        msg.with("problem." + line.code(), line.arguments().toArray())))
                .toList();
    }

    public List<ServiceImports.ChangingLine> getChanges() {
        return imports.changes(getFile(), SHOWN);
    }

    public String getColumns() {
        return String.join(", ", ServiceColumn.heads());
    }

    public String getCouncilReference() {
        return organisations.get(council()).reference();
    }

    private ImportId id() {
        return new ImportId(Optional.ofNullable(opened).orElseThrow());
    }

    private OrganisationId council() {
        return councils.whereIMay(Permission.PUBLISH_SERVICE);
    }
}
