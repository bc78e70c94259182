package org.allmende.asset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;

/** Tells what happens to an asset: a line of its public story, and mail to those whom it concerns. Never names an owner. */
@ApplicationScoped
class AssetNews {

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    @Inject
    private Organisations organisations;

    String name(OrganisationId organisation) {
        return organisations.get(organisation).name();
    }

    /** A line told as done by the organisation. */
    void tell(Asset asset, OrganisationId by, String key, Object... words) {
        story.tell(
                StoryLine.of(asset.requireCase(), asset.id(), key).with(words).linking(asset.link()), name(by));
    }

    void toCouncil(Asset asset, Permission permission, Notice notice) {
        notices.tellThose(asset.council(), permission, notice.linking(asset.link()));
    }

    void toNominator(Asset asset, Notice notice) {
        notices.tellThose(asset.organisation(), Permission.NOMINATE_ASSET, notice.linking(asset.link()));
    }

    void toBody(Asset asset, OrganisationId body, Permission permission, Notice notice) {
        notices.tellThose(body, permission, notice.linking(asset.link()));
    }
}
