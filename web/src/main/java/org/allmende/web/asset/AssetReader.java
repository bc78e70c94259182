package org.allmende.web.asset;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.allmende.asset.Asset;
import org.allmende.asset.Assets;
import org.allmende.asset.Disposal;
import org.allmende.asset.Disposals;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.web.layout.NotFound;
import org.jspecify.annotations.Nullable;

/** Finds what a page's address names, for those who may read it; to all others it does not exist. */
@RequestScoped
class AssetReader {

    @Inject
    private Assets assets;

    @Inject
    private Disposals disposals;

    @Inject
    private Organisations organisations;

    @Inject
    private Access access;

    /** Received, and so public. */
    Asset published(@Nullable String reference) {
        Asset asset = find(reference);
        if (!asset.isPublic()) {
            throw new NotFound();
        }
        return asset;
    }

    /** A draft or a nomination of the reader's own body. */
    Asset ofBody(@Nullable String reference) {
        Asset asset = find(reference);
        access.demand(Permission.NOMINATE_ASSET, asset.organisation());
        return asset;
    }

    Asset ofCouncil(@Nullable String reference, Permission permission) {
        Asset asset = published(reference);
        access.demand(permission, asset.council());
        return asset;
    }

    Disposal disposal(@Nullable String reference) {
        return disposals.byReference(reference == null ? "" : reference).orElseThrow(NotFound::new);
    }

    Disposal disposalOfCouncil(@Nullable String reference, Permission permission) {
        Disposal disposal = disposal(reference);
        access.demand(permission, assetOf(disposal).council());
        return disposal;
    }

    Asset assetOf(Disposal disposal) {
        return assets.get(disposal.asset());
    }

    boolean may(Permission permission, OrganisationId organisation) {
        return access.may(permission, organisation);
    }

    String name(OrganisationId organisation) {
        return organisations.get(organisation).name();
    }

    /** The bodies for which the reader may nominate or ask, by name. */
    List<Organisation> bodies() {
        Actor actor = Acting.current();
        return organisations
                .all(actor.roles().keySet().stream()
                        .filter(id -> actor.may(Permission.NOMINATE_ASSET, id))
                        .toList())
                .values()
                .stream()
                .sorted(Comparator.comparing(Organisation::name))
                .toList();
    }

    private Asset find(@Nullable String reference) {
        return assets.byReference(reference == null ? "" : reference).orElseThrow(NotFound::new);
    }
}
