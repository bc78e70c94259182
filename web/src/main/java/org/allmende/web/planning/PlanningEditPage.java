package org.allmende.web.planning;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.allmende.calendar.TenderSetting.Procedure;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.planning.EarlyContent;
import org.allmende.planning.EarlyKind;
import org.allmende.planning.EarlyNotice;
import org.allmende.planning.EarlyNoticeId;
import org.allmende.planning.EarlyNotices;
import org.allmende.planning.EarlyStatus;
import org.allmende.planning.LinkEarlyNotice;
import org.allmende.planning.PublishEarlyNotice;
import org.allmende.planning.SaveEarlyNotice;
import org.allmende.planning.WithdrawEarlyNotice;
import org.allmende.tender.DraftTender;
import org.allmende.tender.LotLimits;
import org.allmende.tender.TenderContent;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** A council writes an early notice and publishes it; afterwards begins the tender that follows it, or withdraws it. */
@Named
@ViewScoped
@Page(access = PageAccess.REQUIRES, permission = Permission.PREPARE_TENDER)
public class PlanningEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private EarlyNotices notices;

    @Inject
    private Tenders tenders;

    @Inject
    private Access access;

    @Inject
    private SaveEarlyNotice saveEarlyNotice;

    @Inject
    private PublishEarlyNotice publishEarlyNotice;

    @Inject
    private WithdrawEarlyNotice withdrawEarlyNotice;

    @Inject
    private DraftTender draftTender;

    @Inject
    private LinkEarlyNotice linkEarlyNotice;

    private UUID notice;
    private PlanningForm form;
    private @Nullable String because;

    @SuppressWarnings("NullAway.Init")
    public PlanningEditPage() {}

    @PostConstruct
    void load() {
        EarlyNotice found = notices.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        access.demand(Permission.PREPARE_TENDER, found.councilId());
        notice = found.id().value();
        form = PlanningForm.of(found.content());
    }

    private EarlyNoticeId id() {
        return new EarlyNoticeId(notice);
    }

    public EarlyNotice getNotice() {
        return notices.get(id());
    }

    public boolean isEngagement() {
        return getNotice().kind() == EarlyKind.ENGAGEMENT;
    }

    public boolean isPublished() {
        return getNotice().status() == EarlyStatus.PUBLISHED;
    }

    public List<Procedure> getProcedures() {
        return List.of(Procedure.OPEN, Procedure.COMPETITIVE_FLEXIBLE);
    }

    public void save() {
        saveEarlyNotice.save(new SaveEarlyNotice.Command(id(), form.content()));
        Problems.done("planning.saved");
        Faces.redirect("planning/edit/%s", getNotice().reference());
    }

    public void publish() {
        saveEarlyNotice.save(new SaveEarlyNotice.Command(id(), form.content()));
        publishEarlyNotice.publish(new PublishEarlyNotice.Command(id()));
        Problems.done("planning.published");
        Faces.redirect("planning/view/%s", getNotice().reference());
    }

    public void withdraw() {
        withdrawEarlyNotice.withdraw(new WithdrawEarlyNotice.Command(id(), because == null ? "" : because));
        Problems.done("planning.withdrawn.done");
        Faces.redirect("planning/view/%s", getNotice().reference());
    }

    /** A draft of the tender, in the same case, that follows this notice. */
    public void tender() {
        EarlyNotice published = getNotice();
        EarlyContent content = published.content();
        Procedure procedure = content.procedure() == null ? Procedure.COMPETITIVE_FLEXIBLE : content.procedure();
        TenderId tender = draftTender.draft(new DraftTender.Command(
                published.councilId(),
                published.caseId(),
                null,
                null,
                new TenderContent(
                        content.title(),
                        content.summary(),
                        content.supply(),
                        content.cpv(),
                        procedure,
                        true,
                        null,
                        null,
                        List.of(),
                        LotLimits.NONE,
                        List.of(),
                        List.of())));
        linkEarlyNotice.link(new LinkEarlyNotice.Command(tender, id()));
        Faces.redirect("tender/edit/%s", tenders.get(tender).reference());
    }

    public PlanningForm getForm() {
        return form;
    }

    public @Nullable String getBecause() {
        return because;
    }

    public void setBecause(@Nullable String words) {
        because = words;
    }
}
