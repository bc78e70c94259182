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
import org.allmende.identity.Permission;
import org.allmende.register.ImportStatus;
import org.allmende.register.area.AreaImport;
import org.allmende.register.area.AreaImportId;
import org.allmende.register.area.AreaImports;
import org.allmende.register.area.CheckAreaImport;
import org.allmende.register.area.DiscardAreaImport;
import org.allmende.register.area.PublishAreaImport;
import org.allmende.register.area.StartAreaImport;
import org.allmende.web.challenge.Councils;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** A council brings the shapes of its areas in by a GeoJSON file: send it, see what is wrong with it, publish all or nothing. */
@Named
@ViewScoped
@Page(view = "/services/areas", access = PageAccess.REQUIRES, permission = Permission.PUBLISH_SERVICE)
public class ServicesAreasPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 100;

    @Inject
    private AreaImports imports;

    @Inject
    private Documents documents;

    @Inject
    private Councils councils;

    @Inject
    private Access access;

    @Inject
    private Messages msg;

    @Inject
    private StartAreaImport startAreaImport;

    @Inject
    private CheckAreaImport checkAreaImport;

    @Inject
    private PublishAreaImport publishAreaImport;

    @Inject
    private DiscardAreaImport discardAreaImport;

    private @Nullable UUID opened;
    private @Nullable String source;

    /** A feature as it is shown; without words nothing is wrong with it. */
    public record Line(int number, String name, String words) {}

    @PostConstruct
    void read() {
        access.demand(Permission.PUBLISH_SERVICE, council());
        opened = imports.openOf(council())
                .map(AreaImport::id)
                .map(AreaImportId::value)
                .orElse(null);
    }

    public void start() {
        opened = startAreaImport.start(new StartAreaImport.Command(council())).value();
    }

    public void check() {
        checkAreaImport.check(new CheckAreaImport.Command(id()));
        again();
    }

    public void publish() {
        publishAreaImport.publish(new PublishAreaImport.Command(id(), source == null ? "" : source));
        Problems.done("services.areas.published");
        Faces.redirect(Faces.getRequestContextPath() + "/services/map");
    }

    public void discard() {
        discardAreaImport.discard(new DiscardAreaImport.Command(id()));
        Problems.done("services.import.discarded");
        again();
    }

    private static void again() {
        Faces.redirect(Faces.getRequestContextPath() + "/services/areas");
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

    public AreaImport getFile() {
        return imports.get(id());
    }

    public boolean isChecked() {
        return opened != null && getFile().status() == ImportStatus.CHECKED;
    }

    /** The features, faulty ones first; at most 100. */
    public List<Line> getFeatures() {
        return imports.features(id(), SHOWN).stream()
                .map(feature -> new Line(
                        feature.number(),
                        feature.name(),
                        feature.fault() == null
                                ? ""
                                : msg.with(
                                        "problem." + feature.fault(),
                                        feature.arguments().toArray())))
                .toList();
    }

    private AreaImportId id() {
        return new AreaImportId(Optional.ofNullable(opened).orElseThrow());
    }

    private OrganisationId council() {
        return councils.whereIMay(Permission.PUBLISH_SERVICE);
    }

    public @Nullable String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = source;
    }
}
