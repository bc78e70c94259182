package org.allmende.web.passport;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.allmende.identity.Access;
import org.allmende.identity.Organisation;
import org.allmende.identity.Permission;
import org.allmende.passport.PassportPaperId;
import org.allmende.passport.RemovePaper;
import org.allmende.passport.use.RenewShareCode;
import org.allmende.passport.use.RevokeShareCode;
import org.allmende.passport.use.ShareCode;
import org.allmende.passport.use.ShareCodeId;
import org.allmende.passport.use.ShareCodes;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.PhaseMemo;
import org.allmende.web.layout.Problems;
import org.allmende.web.passport.PassportReader.PaperLine;
import org.allmende.web.passport.PassportReader.UseLine;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The evidence passport of an organisation, for its members: papers, requests that wait, uses, and codes. */
@Named
@ViewScoped
@Page(view = "/passport/view", access = PageAccess.REQUIRES, permission = Permission.READ_ORGANISATION_FILES)
public class PassportViewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private PassportReader reader;

    @Inject
    private ShareCodes codes;

    @Inject
    private Access access;

    @Inject
    private RevokeShareCode revokeShareCode;

    @Inject
    private RenewShareCode renewShareCode;

    @Inject
    private RemovePaper removePaper;

    /** As they were shown: a button acts on the one beside which it stands, whatever is added meanwhile. */
    private transient @Nullable List<PaperLine> lines;

    private transient @Nullable List<ShareCode> made;

    public Organisation getOrganisation() {
        return PhaseMemo.once(
                "passport",
                String.valueOf(reference),
                () -> reader.organisation(reference, Permission.READ_ORGANISATION_FILES));
    }

    public boolean isKeeper() {
        return access.may(Permission.KEEP_PASSPORT, getOrganisation().id());
    }

    public List<PaperLine> getLines() {
        if (lines == null) {
            lines = reader.lines(getOrganisation().id());
        }
        return lines;
    }

    public boolean isShareable() {
        return isKeeper() && getLines().stream().anyMatch(line -> !line.isBegun());
    }

    private List<UseLine> uses() {
        return PhaseMemo.once(
                "passport-uses", "all", () -> reader.usesOf(getOrganisation().id()));
    }

    /** What partners have asked and the organisation has not answered. */
    public List<UseLine> getWaiting() {
        return uses().stream().filter(UseLine::waiting).toList();
    }

    public List<UseLine> getAnswered() {
        return uses().stream().filter(line -> !line.waiting()).toList();
    }

    public List<ShareCode> getCodes() {
        if (made == null) {
            made = codes.of(getOrganisation().id());
        }
        return made;
    }

    public void revoke(UUID code) {
        revokeShareCode.revoke(new RevokeShareCode.Command(new ShareCodeId(code)));
        done("passport.code.revoked.done");
    }

    public void renew(UUID code) {
        renewShareCode.renew(new RenewShareCode.Command(new ShareCodeId(code)));
        done("passport.code.renewed", ShareCode.DAYS);
    }

    public int getDays() {
        return ShareCode.DAYS;
    }

    public void remove(UUID paper) {
        removePaper.remove(new RemovePaper.Command(new PassportPaperId(paper)));
        done("passport.removed");
    }

    private void done(String key, Object... args) {
        Problems.done(key, args);
        Faces.redirect(Faces.getRequestContextPath() + "/passport/view/" + reference);
    }
}
