package org.allmende.passport.use;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.passport.Papers;

/** Tells each side what the other has done about a use. Nobody is told of what they have done with their own papers. */
@ApplicationScoped
class UseNews {

    @Inject
    private Papers papers;

    @Inject
    private Organisations organisations;

    @Inject
    private Notices notices;

    void asked(PaperUse use) {
        toHolder(use, Notice.of("passport.asked", null));
    }

    void consented(PaperUse use) {
        toAsker(use, Notice.of("passport.consented", null));
    }

    void refused(PaperUse use) {
        toAsker(use, Notice.of("passport.refused", null));
    }

    void takenBack(PaperUse use) {
        toAsker(use, Notice.of("passport.takenback", null));
    }

    void sent(PaperUse use) {
        toHolder(use, Notice.of("passport.sent", null));
    }

    void lapsed(PaperUse use) {
        toHolder(use, Notice.of("passport.lapsed", null));
        toAsker(use, Notice.of("passport.fellaway", null));
    }

    void matterTakenBack(PaperUse use) {
        toHolder(use, Notice.of("passport.matterover", null));
    }

    private void toHolder(PaperUse use, Notice notice) {
        tell(use, use.holder(), use.asker(), Permission.KEEP_PASSPORT, notice.linking(use.link()));
    }

    private void toAsker(PaperUse use, Notice notice) {
        tell(use, use.asker(), use.holder(), Permission.USE_PAPERS, notice.linking(use.matterLink()));
    }

    private void tell(PaperUse use, OrganisationId to, OrganisationId other, Permission permission, Notice notice) {
        if (use.isOwn()) {
            return;
        }
        Organisation named = organisations.get(other);
        String title = papers.get(papers.version(use.paperVersion()).paper()).title();
        notices.tellThose(
                to,
                permission,
                notice.with(title, named.name(), use.about(), use.reason().orElse("–")));
    }
}
