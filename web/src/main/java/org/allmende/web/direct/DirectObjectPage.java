package org.allmende.web.direct;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.allmende.direct.DirectAward;
import org.allmende.direct.DirectAwardId;
import org.allmende.direct.DirectAwards;
import org.allmende.direct.objection.DirectObjection;
import org.allmende.direct.objection.DirectObjectionId;
import org.allmende.direct.objection.DirectObjections;
import org.allmende.direct.objection.ObjectToDirectAward;
import org.allmende.direct.objection.TakeBackDirectObjection;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.PhaseMemo;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** An owner of an organisation objects to a direct award, reads the answer, or takes the objection back. */
@Named
@ViewScoped
@Page(access = PageAccess.SIGNED_IN)
public class DirectObjectPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private DirectAwards awards;

    @Inject
    private DirectObjections objections;

    @Inject
    private Organisations organisations;

    @Inject
    private DirectLook look;

    @Inject
    private ObjectToDirectAward objectToDirectAward;

    @Inject
    private TakeBackDirectObjection takeBackDirectObjection;

    private UUID id;
    private @Nullable String organisation;
    private @Nullable String words;

    @SuppressWarnings("NullAway.Init")
    public DirectObjectPage() {}

    @PostConstruct
    void load() {
        DirectAward found = look.seen(reference);
        if (!found.isPublic()) {
            throw new NotFound();
        }
        id = found.id().value();
    }

    private DirectAwardId direct() {
        return new DirectAwardId(id);
    }

    public DirectAward getAward() {
        return awards.get(direct());
    }

    /** In whose name the reader can object. */
    public List<Organisation> getOrganisations() {
        Actor actor = Acting.current();
        DirectAward award = getAward();
        return PhaseMemo.once("own", id, () -> actor.roles().keySet().stream()
                .filter(own -> actor.may(Permission.OBJECT_TO_AWARD, own))
                .filter(own -> !own.equals(award.councilId())
                        && award.supplier().filter(own::equals).isEmpty())
                .map(organisations::get)
                .toList());
    }

    /** Those of the reader's organisations, in the order in which they came in. */
    public List<DirectObjection> getObjections() {
        return PhaseMemo.once("own objections", id, () -> getOrganisations().stream()
                .flatMap(own -> objections.of(direct(), own.id()).stream())
                .toList());
    }

    public boolean isOpen() {
        return look.isOpen(getAward());
    }

    /** Whether the form is shown: one of the reader's organisations has none open. */
    public boolean isWritable() {
        return isOpen()
                && getOrganisations().stream().anyMatch(own -> getObjections().stream()
                        .noneMatch(one -> one.isOpen() && one.organisation().equals(own.id())));
    }

    public void object() {
        OrganisationId own = organisation == null || organisation.isBlank()
                ? getOrganisations().stream()
                        .findFirst()
                        .orElseThrow(NotFound::new)
                        .id()
                : new OrganisationId(UUID.fromString(organisation));
        objectToDirectAward.object(new ObjectToDirectAward.Command(direct(), own, words == null ? "" : words));
        done("direct.object.done");
    }

    public void takeBack(String objection) {
        takeBackDirectObjection.takeBack(
                new TakeBackDirectObjection.Command(new DirectObjectionId(UUID.fromString(objection))));
        done("direct.object.back.done");
    }

    private void done(String key) {
        Problems.done(key);
        Faces.redirect("direct/object/%s", getAward().reference());
    }

    public @Nullable String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(@Nullable String chosen) {
        organisation = chosen;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String written) {
        words = written;
    }
}
