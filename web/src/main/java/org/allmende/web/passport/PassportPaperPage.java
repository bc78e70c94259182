package org.allmende.web.passport;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.document.DocumentView;
import org.allmende.document.Documents;
import org.allmende.identity.Organisation;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.passport.AddPaperVersion;
import org.allmende.passport.PassportPaper;
import org.allmende.passport.PassportShelf;
import org.allmende.shared.DomainProblem;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The next version of a paper: its one file, its days, and what is new. */
@Named
@ViewScoped
@Page(view = "/passport/paper", access = PageAccess.REQUIRES, permission = Permission.KEEP_PASSPORT)
public class PassportPaperPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** At which field a problem is shown; all else stands in the summary. */
    private static final Map<String, String> FIELDS = Map.of("PAPER_DATES_ORDER", "until", "PAPER_NOTE_LENGTH", "note");

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String id;

    @Inject
    private PassportReader reader;

    @Inject
    private Documents documents;

    @Inject
    private Organisations organisations;

    @Inject
    private AddPaperVersion addPaperVersion;

    private @Nullable LocalDate from;
    private @Nullable LocalDate until;
    private @Nullable String note;

    public PassportPaper getPaper() {
        return reader.paper(id);
    }

    public Organisation getOrganisation() {
        return organisations.get(getPaper().organisation());
    }

    /** For the upload: the paper, with which the file waits. */
    public UUID getSubject() {
        return getPaper().id().value();
    }

    public List<DocumentView> getFiles() {
        return documents.of(getSubject());
    }

    public long getMostMegabytes() {
        return PassportShelf.MOST / 1024 / 1024;
    }

    public int getNextNumber() {
        return getPaper().versions() + 1;
    }

    public void add() {
        if (from == null) {
            Problems.at("from", "layout.required");
            return;
        }
        String holder = getOrganisation().reference();
        try {
            addPaperVersion.add(new AddPaperVersion.Command(getPaper().id(), from, until, note == null ? "" : note));
        } catch (DomainProblem problem) {
            String field = FIELDS.get(problem.code());
            if (field == null) {
                throw problem;
            }
            Problems.at(field, problem);
            return;
        }
        Problems.done("passport.added");
        Faces.redirect(Faces.getRequestContextPath() + "/passport/view/" + holder);
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }
}
