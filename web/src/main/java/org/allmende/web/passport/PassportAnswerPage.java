package org.allmende.web.passport;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.allmende.identity.Access;
import org.allmende.identity.Organisation;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.passport.PaperVersion;
import org.allmende.passport.Papers;
import org.allmende.passport.PassportPaper;
import org.allmende.passport.use.ConsentToUse;
import org.allmende.passport.use.PaperUse;
import org.allmende.passport.use.PaperUseId;
import org.allmende.passport.use.PaperUses;
import org.allmende.passport.use.PassportMatters;
import org.allmende.passport.use.RefuseUse;
import org.allmende.passport.use.TakeBackConsent;
import org.allmende.passport.use.UseState;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.PhaseMemo;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The holder reads who asks to use which paper where, and consents, refuses, or takes the consent back. */
@Named
@ViewScoped
@Page(view = "/passport/answer", access = PageAccess.REQUIRES, permission = Permission.READ_ORGANISATION_FILES)
public class PassportAnswerPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String id;

    @Inject
    private PaperUses uses;

    @Inject
    private Papers papers;

    @Inject
    private PassportMatters matters;

    @Inject
    private Organisations organisations;

    @Inject
    private Access access;

    @Inject
    private ConsentToUse consentToUse;

    @Inject
    private RefuseUse refuseUse;

    @Inject
    private TakeBackConsent takeBackConsent;

    private @Nullable String reason;

    public PaperUse getUse() {
        return PhaseMemo.once("paper-use", String.valueOf(id), () -> {
            PaperUse found = uses.find(new PaperUseId(PassportReader.uuid(id))).orElseThrow(NotFound::new);
            access.demand(Permission.READ_ORGANISATION_FILES, found.holder());
            return found;
        });
    }

    public PaperVersion getVersion() {
        return papers.version(getUse().paperVersion());
    }

    public PassportPaper getPaper() {
        return papers.get(getVersion().paper());
    }

    public boolean isOutdated() {
        return getVersion().number() < getPaper().versions();
    }

    public Organisation getHolder() {
        return organisations.get(getUse().holder());
    }

    public String getAsker() {
        return organisations.get(getUse().asker()).name();
    }

    public String getReceiver() {
        return organisations.get(getUse().receiver()).name();
    }

    private boolean keeper() {
        return access.may(Permission.KEEP_PASSPORT, getUse().holder());
    }

    private boolean draft() {
        return matters.of(getUse().subject()).open();
    }

    public boolean isAnswerable() {
        return getUse().state() == UseState.ASKED && keeper() && draft();
    }

    public boolean isRevocable() {
        return getUse().state() == UseState.CONSENTED && !getUse().isOwn() && keeper() && draft();
    }

    public void consent() {
        consentToUse.consent(new ConsentToUse.Command(getUse().id()));
        done("passport.answer.consented");
    }

    public void refuse() {
        refuseUse.refuse(new RefuseUse.Command(getUse().id(), said()));
        done("passport.answer.refused");
    }

    public void takeBack() {
        takeBackConsent.takeBack(new TakeBackConsent.Command(getUse().id(), said()));
        done("passport.answer.takenback");
    }

    private String said() {
        return reason == null ? "" : reason;
    }

    private void done(String key) {
        Problems.done(key);
        Faces.redirect(
                Faces.getRequestContextPath() + "/passport/view/" + getHolder().reference());
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
