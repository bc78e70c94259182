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
import org.allmende.direct.DirectGround;
import org.allmende.direct.DirectRules;
import org.allmende.direct.DirectStatus;
import org.allmende.direct.ProposeDirectAward;
import org.allmende.direct.SaveDirectAward;
import org.allmende.evaluation.compliance.CheckItem;
import org.allmende.identity.Access;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationKind;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.PhaseMemo;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** An officer writes a direct award, sees what the law still misses in it, and proposes it to a second person. */
@Named
@ViewScoped
@Page(access = PageAccess.REQUIRES, permission = Permission.PREPARE_TENDER)
public class DirectEditPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 1_000;
    private static final List<Integer> DAYS = List.of(8, 10, 15, 20, 0);

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private DirectAwards awards;

    @Inject
    private Organisations organisations;

    @Inject
    private Tenders tenders;

    @Inject
    private Access access;

    @Inject
    private DirectLook look;

    @Inject
    private SaveDirectAward saveDirectAward;

    @Inject
    private ProposeDirectAward proposeDirectAward;

    private UUID id;
    private DirectForm form;

    @SuppressWarnings("NullAway.Init")
    public DirectEditPage() {}

    @PostConstruct
    void load() {
        DirectAward found = awards.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        access.demand(Permission.PREPARE_TENDER, found.councilId());
        id = found.id().value();
        form = DirectForm.of(found.content());
    }

    public DirectAward getAward() {
        return awards.get(new DirectAwardId(id));
    }

    public boolean isDraft() {
        return getAward().status() == DirectStatus.DRAFT;
    }

    /** What is still in its way, as it is saved, in words. */
    public List<String> getMissing() {
        return PhaseMemo.once("missing", id, () -> DirectRules.missing(getAward(), look.today()).stream()
                .map(Problems::text)
                .toList());
    }

    public List<DirectGround> getGrounds() {
        return DirectGround.usable();
    }

    public List<DirectGround> getOtherGrounds() {
        return DirectGround.others();
    }

    public List<CheckItem> getExclusions() {
        return DirectRules.exclusions(look.today());
    }

    /** Whom the contract can go to: everybody but councils. */
    public List<Organisation> getSuppliers() {
        return PhaseMemo.once("suppliers", id, () -> organisations.search("", MOST).stream()
                .filter(organisation -> organisation.kind() != OrganisationKind.COUNCIL)
                .toList());
    }

    /** Lengths of a standstill to choose from; the chosen one is among them. */
    public List<Integer> getDays() {
        return DAYS;
    }

    /** The tender from which the council switches; null: none. */
    public @Nullable Tender getFormer() {
        return getAward().formerTender().map(tenders::get).orElse(null);
    }

    public void save() {
        saveDirectAward.save(new SaveDirectAward.Command(new DirectAwardId(id), form.content()));
        Problems.done("direct.edit.saved");
        Faces.redirect("direct/edit/%s", getAward().reference());
    }

    public void propose() {
        saveDirectAward.save(new SaveDirectAward.Command(new DirectAwardId(id), form.content()));
        proposeDirectAward.propose(new ProposeDirectAward.Command(new DirectAwardId(id)));
        Problems.done("direct.edit.proposed");
        Faces.redirect("direct/manage/%s", getAward().reference());
    }

    public DirectForm getForm() {
        return form;
    }
}
