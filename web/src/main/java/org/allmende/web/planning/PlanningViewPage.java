package org.allmende.web.planning;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.allmende.calendar.London;
import org.allmende.calendar.PlannedNoticeTiming;
import org.allmende.casefile.CaseFiles;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisation;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.planning.EarlyContent;
import org.allmende.planning.EarlyKind;
import org.allmende.planning.EarlyNotice;
import org.allmende.planning.EarlyNotices;
import org.allmende.publicnotice.PublicNotice;
import org.allmende.register.Service;
import org.allmende.register.ServiceId;
import org.allmende.register.Services;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.StoryView;
import org.allmende.web.layout.Turns;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** One early notice for everybody: what is planned, what is asked, by when, and which tender followed. */
@Named
@RequestScoped
@Page(access = PageAccess.PUBLIC)
public class PlanningViewPage {

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private EarlyNotices notices;

    @Inject
    private Organisations organisations;

    @Inject
    private Tenders tenders;

    @Inject
    private Services services;

    @Inject
    private CaseFiles caseFiles;

    @Inject
    private Turns turns;

    @Inject
    private Formats formats;

    private EarlyNotice notice;

    @SuppressWarnings("NullAway.Init")
    public PlanningViewPage() {}

    @PostConstruct
    void load() {
        notice = notices.byReference(String.valueOf(reference))
                .filter(found -> found.publishedAt().isPresent()
                        || Acting.current().may(Permission.READ_COUNCIL_FILES, found.councilId()))
                .orElseThrow(NotFound::new);
    }

    public EarlyNotice getNotice() {
        return notice;
    }

    public EarlyContent getContent() {
        return notice.content();
    }

    public Organisation getCouncil() {
        return organisations.get(notice.councilId());
    }

    public PublicNotice getLegal() {
        return notice.legal(formats.getNow());
    }

    public boolean isOpen() {
        return notice.isOpen(formats.getNow());
    }

    public boolean isEngagement() {
        return notice.kind() == EarlyKind.ENGAGEMENT;
    }

    /** From when on a tender notice may have the short tendering period; null of an engagement. */
    public @Nullable LocalDate getQualifiesFrom() {
        return published() == null || isEngagement() ? null : timing().firstDay(published());
    }

    /** Until when a tender notice may have the short tendering period; null of an engagement. */
    public @Nullable LocalDate getQualifiesUntil() {
        return published() == null || isEngagement() ? null : timing().lastDay(published());
    }

    private @Nullable LocalDate published() {
        return notice.publishedAt().map(London::dayOf).orElse(null);
    }

    private PlannedNoticeTiming timing() {
        return PlannedNoticeTiming.on(London.dayOf(formats.getNow()));
    }

    /** The tenders that followed, as far as they are public. */
    public List<Tender> getTenders() {
        return notices.after(notice.id()).stream()
                .map(tenders::get)
                .filter(tender -> tender.publishedAt().isPresent())
                .toList();
    }

    /** The service in the register that it is about; null: none. */
    public @Nullable Service getService() {
        return caseFiles
                .get(notice.caseId())
                .service()
                .map(ServiceId::new)
                .flatMap(services::find)
                .orElse(null);
    }

    public String getOcid() {
        return caseFiles.get(notice.caseId()).ocid();
    }

    public List<StoryView> getStory() {
        return turns.story(notice.caseId()).stream()
                .map(line -> notice.link().equals(line.link()) ? line.withoutLink() : line)
                .toList();
    }

    /** Whether the reader writes it, or may read what was answered. */
    public boolean isOwn() {
        return Acting.current().may(Permission.PREPARE_TENDER, notice.councilId());
    }
}
