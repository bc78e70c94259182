package org.allmende.web.tender;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.calendar.TenderSetting.Procedure;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.Expressions;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.register.Service;
import org.allmende.register.Services;
import org.allmende.tender.DraftTender;
import org.allmende.tender.LotLimits;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderContent;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;
import org.allmende.web.decision.Handover;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The council begins a tender: for an accepted expression of interest, named by the address, or with a title alone. */
@Named
@ViewScoped
@Page(access = PageAccess.REQUIRES, permission = Permission.PREPARE_TENDER)
public class TenderStartPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String expression;

    @Inject
    private Expressions expressions;

    @Inject
    private Services services;

    @Inject
    private Handover handover;

    @Inject
    private Tenders tenders;

    @Inject
    private DraftTender draftTender;

    private @Nullable String title;
    private @Nullable String known;

    @PostConstruct
    void load() {
        Optional<ExpressionOfInterest> eoi = accepted();
        if (expression != null && eoi.isEmpty()) {
            throw new NotFound();
        }
        eoi.flatMap(found -> tenders.ofExpression(found.id().value()))
                .filter(tender -> !tender.status().isFinal())
                .ifPresent(tender -> known = tender.reference());
        title = eoi.map(found -> services.get(found.service()).title()).orElse(null);
    }

    private Optional<ExpressionOfInterest> accepted() {
        return Optional.ofNullable(expression).flatMap(expressions::byReference).filter(found -> Acting.current()
                .may(Permission.PREPARE_TENDER, found.council()));
    }

    public void start() {
        TenderId id = draftTender.draft(accepted()
                .map(this::forExpression)
                .orElseGet(() -> new DraftTender.Command(
                        council(), null, null, null, content(TenderForm.plain(title), "", "", ""))));
        Faces.redirect("tender/edit/%s", tenders.get(id).reference());
    }

    private DraftTender.Command forExpression(ExpressionOfInterest eoi) {
        Service service = services.get(eoi.service());
        UUID serviceId = service.id().value();
        TenderContent content =
                content(TenderForm.plain(title), handover.summary(eoi), handover.terms(eoi), service.cpv());
        return new DraftTender.Command(
                eoi.council(), eoi.caseId().orElse(null), serviceId, eoi.id().value(), content);
    }

    private static TenderContent content(String title, String summary, String terms, String cpv) {
        return new TenderContent(
                title,
                summary,
                terms,
                cpv,
                Procedure.COMPETITIVE_FLEXIBLE,
                true,
                null,
                null,
                List.of(),
                LotLimits.NONE,
                List.of(),
                List.of());
    }

    private static OrganisationId council() {
        Actor actor = Acting.current();
        return actor.roles().keySet().stream()
                .filter(organisation -> actor.may(Permission.PREPARE_TENDER, organisation))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The councils' drafts that the reader may go on with. */
    public List<Tender> getDrafts() {
        return tenders.draftsOf(council());
    }

    /** Reference of the tender that this expression of interest has already. */
    public @Nullable String getKnown() {
        return known;
    }

    public @Nullable String getExpression() {
        return expression;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String words) {
        title = words;
    }
}
