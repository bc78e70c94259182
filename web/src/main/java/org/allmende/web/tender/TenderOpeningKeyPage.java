package org.allmende.web.tender;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.sealing.OpeningKeys;
import org.allmende.sealing.SetOpeningPassphrase;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** An officer chooses the passphrase with which sealed bids are opened. */
@Named
@ViewScoped
@Page(access = PageAccess.REQUIRES, permission = Permission.OPEN_BIDS)
public class TenderOpeningKeyPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OpeningKeys openingKeys;

    @Inject
    private SetOpeningPassphrase setOpeningPassphrase;

    private @Nullable String former;
    private @Nullable String next;
    private @Nullable String again;

    public void set() {
        if (next == null || !next.equals(again)) {
            Problems.at("again", "tender.key.differs");
            return;
        }
        Actor actor = Acting.current();
        OrganisationId council = actor.roles().keySet().stream()
                .filter(organisation -> actor.may(Permission.OPEN_BIDS, organisation))
                .findFirst()
                .orElseThrow(NotFound::new);
        setOpeningPassphrase.set(new SetOpeningPassphrase.Command(actor.requirePerson(), council, former, next));
        Problems.done("tender.key.done");
        Faces.redirect("tender/opening-key");
    }

    public boolean isKnown() {
        return openingKeys.has(Acting.current().requirePerson());
    }

    public @Nullable String getFormer() {
        return former;
    }

    public void setFormer(@Nullable String words) {
        former = words;
    }

    public @Nullable String getNext() {
        return next;
    }

    public void setNext(@Nullable String words) {
        next = words;
    }

    public @Nullable String getAgain() {
        return again;
    }

    public void setAgain(@Nullable String words) {
        again = words;
    }
}
