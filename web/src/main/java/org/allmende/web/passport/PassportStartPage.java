package org.allmende.web.passport;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.allmende.identity.Organisation;
import org.allmende.identity.Permission;
import org.allmende.passport.PaperKind;
import org.allmende.passport.PassportPaperId;
import org.allmende.passport.StartPaper;
import org.allmende.shared.DomainProblem;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** An organisation begins a paper: what it is. Its file and its days come on the next page. */
@Named
@ViewScoped
@Page(view = "/passport/start", access = PageAccess.REQUIRES, permission = Permission.KEEP_PASSPORT)
public class PassportStartPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private PassportReader reader;

    @Inject
    private StartPaper startPaper;

    private PaperKind kind = PaperKind.CONSTITUTION;
    private @Nullable String title;

    public Organisation getOrganisation() {
        return reader.organisation(reference, Permission.KEEP_PASSPORT);
    }

    public PaperKind[] getKinds() {
        return PaperKind.values();
    }

    public void start() {
        PassportPaperId paper;
        try {
            paper = startPaper.start(new StartPaper.Command(getOrganisation().id(), kind, title == null ? "" : title));
        } catch (DomainProblem problem) {
            Problems.at("title", problem);
            return;
        }
        Faces.redirect(Faces.getRequestContextPath() + "/passport/paper/" + paper.value());
    }

    public PaperKind getKind() {
        return kind;
    }

    public void setKind(PaperKind kind) {
        this.kind = kind;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }
}
