package org.allmende.web.passport;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.allmende.identity.Organisation;
import org.allmende.identity.Permission;
import org.allmende.passport.PaperVersionId;
import org.allmende.passport.use.MakeShareCode;
import org.allmende.passport.use.ShareCode;
import org.allmende.passport.use.ShareCodeId;
import org.allmende.passport.use.ShareCodes;
import org.allmende.shared.DomainProblem;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.allmende.web.passport.PassportReader.PaperLine;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The holder makes a code for some papers, and has it on a page that can be printed. */
@Named
@ViewScoped
@Page(view = "/passport/share", access = PageAccess.REQUIRES, permission = Permission.KEEP_PASSPORT)
public class PassportSharePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    @Param
    private @Nullable String made;

    @Inject
    private PassportReader reader;

    @Inject
    private ShareCodes codes;

    @Inject
    private MakeShareCode makeShareCode;

    private @Nullable String purpose;
    private String[] chosen = {};

    public Organisation getOrganisation() {
        return reader.organisation(reference, Permission.KEEP_PASSPORT);
    }

    /** Papers of which there is a version to share. */
    public List<PaperLine> getLines() {
        return reader.lines(getOrganisation().id()).stream()
                .filter(line -> !line.isBegun())
                .toList();
    }

    /** The code that the address names; null while it is being made. */
    public @Nullable ShareCode getCode() {
        if (made == null) {
            return null;
        }
        return codes.find(new ShareCodeId(PassportReader.uuid(made)))
                .filter(code -> code.organisation().equals(getOrganisation().id()))
                .orElseThrow(NotFound::new);
    }

    /** For how many days a code is made. */
    public int getDays() {
        return ShareCode.DAYS;
    }

    /** What the code shows, older versions too. */
    public List<PassportReader.VersionTitle> getShown() {
        ShareCode code = getCode();
        return code == null ? List.of() : reader.titles(code.versions());
    }

    public void make() {
        List<PaperVersionId> versions = Arrays.stream(chosen)
                .map(UUID::fromString)
                .map(PaperVersionId::new)
                .toList();
        ShareCodeId code;
        try {
            code = makeShareCode.make(
                    new MakeShareCode.Command(getOrganisation().id(), purpose == null ? "" : purpose, versions));
        } catch (DomainProblem problem) {
            Problems.at(problem.code().equals("CODE_PURPOSE_LENGTH") ? "purpose" : "papers", problem);
            return;
        }
        Faces.redirect(Faces.getRequestContextPath() + "/passport/share/" + reference + "?made=" + code.value());
    }

    public @Nullable String getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable String purpose) {
        this.purpose = purpose;
    }

    public String[] getChosen() {
        return chosen;
    }

    public void setChosen(String[] chosen) {
        this.chosen = chosen;
    }
}
