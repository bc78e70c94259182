package org.allmende.web.passport;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Organisation;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.passport.PaperVersionId;
import org.allmende.passport.use.AskForPaper;
import org.allmende.passport.use.CodeEntry;
import org.allmende.passport.use.Matter;
import org.allmende.passport.use.PassportMatters;
import org.allmende.passport.use.ShareCode;
import org.allmende.shared.DomainProblem;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.PhaseMemo;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Whoever has a code sees what the papers are, and asks to use them in a draft. Their files are not shown. */
@Named
@ViewScoped
@Page(view = "/passport/code", access = PageAccess.SIGNED_IN)
public class PassportCodePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private @Nullable String code;

    @Inject
    private PassportReader reader;

    @Inject
    private PassportWords words;

    @Inject
    private CodeEntry codeEntry;

    @Inject
    private PassportMatters matters;

    @Inject
    private Organisations organisations;

    @Inject
    private AskForPaper askForPaper;

    private boolean slowed;
    private @Nullable String subject;
    private String[] chosen = {};

    public String getTyped() {
        return code == null ? "" : code;
    }

    /** What was typed, in force or not; empty for no code, and while guessing is slowed down. */
    private Optional<ShareCode> typed() {
        return PhaseMemo.once("share-code", getTyped(), () -> {
            if (getTyped().isBlank()) {
                return Optional.empty();
            }
            try {
                return codeEntry.look(getTyped());
            } catch (DomainProblem tooMany) {
                slowed = true;
                return Optional.empty();
            }
        });
    }

    private Optional<ShareCode> found() {
        return typed().filter(code -> code.isInForce(words.today()));
    }

    /** Whether the reader has tried too many codes, and has to wait. */
    public boolean isSlowed() {
        return typed().isEmpty() && slowed;
    }

    /** Whether something was typed that is no code. */
    public boolean isUnknown() {
        return !getTyped().isBlank() && typed().isEmpty() && !slowed;
    }

    /** A code that was right and shows nothing any more: taken back, or expired. */
    public @Nullable ShareCode getOver() {
        return typed().filter(code -> !code.isInForce(words.today())).orElse(null);
    }

    public boolean isFound() {
        return found().isPresent();
    }

    public Organisation getHolder() {
        return organisations.get(found().orElseThrow().organisation());
    }

    public boolean isOwn() {
        return found().filter(share -> Acting.current().may(Permission.READ_ORGANISATION_FILES, share.organisation()))
                .isPresent();
    }

    public List<PassportReader.VersionTitle> getShown() {
        return PhaseMemo.once("share-titles", getTyped(), () -> found().map(share -> reader.titles(share.versions()))
                .orElse(List.of()));
    }

    /** Drafts of the organisations for which the reader may use papers, but for the holder's own. */
    public List<Matter> getDrafts() {
        Actor actor = Acting.current();
        return PhaseMemo.once(
                "share-drafts",
                getTyped(),
                () -> matters.openOf(actor.roles().keySet().stream()
                        .filter(id -> actor.may(Permission.USE_PAPERS, id))
                        .filter(id -> found().filter(
                                        share -> share.organisation().equals(id))
                                .isEmpty())
                        .toList()));
    }

    public void ask() {
        Matter matter = getDrafts().stream()
                .filter(draft -> draft.subject().toString().equals(subject))
                .findFirst()
                .orElse(null);
        if (matter == null) {
            Problems.at("matter", "layout.required.choice");
            return;
        }
        if (chosen.length == 0) {
            Problems.at("papers", "layout.required.choice");
            return;
        }
        Arrays.stream(chosen).map(UUID::fromString).map(PaperVersionId::new).forEach(version -> ask(matter, version));
        Problems.done("passport.code.asked");
        Faces.redirect(Faces.getRequestContextPath() + matter.link() + "#evidence");
    }

    private void ask(Matter matter, PaperVersionId version) {
        try {
            askForPaper.ask(new AskForPaper.Command(getTyped(), version, matter.lead(), matter.subject()));
        } catch (DomainProblem problem) {
            if (!problem.code().equals("USE_ALREADY")) {
                throw problem;
            }
        }
    }

    public @Nullable String getSubject() {
        return subject;
    }

    public void setSubject(@Nullable String subject) {
        this.subject = subject;
    }

    public String[] getChosen() {
        return chosen;
    }

    public void setChosen(String[] chosen) {
        this.chosen = chosen;
    }
}
