package org.allmende.web.tender;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.allmende.calendar.London;
import org.allmende.casefile.CaseFiles;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.publicnotice.PublicNotice;
import org.allmende.publicnotice.PublicNotices;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderStatus;
import org.allmende.tender.Tenders;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.PhaseMemo;
import org.allmende.web.layout.StationView;
import org.allmende.web.layout.StoryView;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.allmende.worklist.ProcessPicture;
import org.allmende.worklist.ProcessView;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** One tender for everybody: whose turn, the path, the facts, lots, criteria, rate card, documents and story. */
@Named
@RequestScoped
@Page(access = PageAccess.PUBLIC)
public class TenderViewPage {

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Tenders tenders;

    @Inject
    private NoticeViews notices;

    @Inject
    private CaseFiles caseFiles;

    @Inject
    private Turns turns;

    @Inject
    private TenderPath path;

    @Inject
    private ProcessView processView;

    @Inject
    private Formats formats;

    @Inject
    private Messages messages;

    private Tender tender;
    private NoticeView notice;

    @SuppressWarnings("NullAway.Init")
    public TenderViewPage() {}

    @PostConstruct
    void load() {
        tender = tenders.byReference(String.valueOf(reference))
                .filter(TenderViewPage::isReadable)
                .orElseThrow(NotFound::new);
        notice = notices.of(tender);
    }

    private static boolean isReadable(Tender found) {
        return found.publishedAt().isPresent()
                || Acting.current().may(Permission.READ_COUNCIL_FILES, found.councilId());
    }

    public Tender getTender() {
        return tender;
    }

    /** What everybody reads of it; the same as in the preview before publication. */
    public NoticeView getNotice() {
        return notice;
    }

    public @Nullable Instant getPublishedAt() {
        return tender.publishedAt().orElse(null);
    }

    public String getEndReason() {
        return tender.endReason().orElse("");
    }

    /** The notice that no award is made, where the law knows one; null where it does not, or the tender goes on. */
    public @Nullable PublicNotice getTermination() {
        return tender.publishedAt()
                .filter(at -> tender.hasEndedWithoutContract())
                .flatMap(at -> PublicNotices.termination(tender.procedure(), London.dayOf(at)))
                .orElse(null);
    }

    public boolean isCancelled() {
        return tender.status() == TenderStatus.CANCELLED;
    }

    public String getOcid() {
        return caseFiles.get(tender.caseId()).ocid();
    }

    public @Nullable TurnView getTurn() {
        TurnView turn = turns.of(tender.id().value());
        if (turn == null) {
            return tender.status().isFinal() ? over() : null;
        }
        return turn.calendar("/api/tenders/" + tender.reference() + "/deadline.ics");
    }

    private TurnView over() {
        return TurnView.of(messages.get("tender.turn.over"), messages.get("tender.turn.over." + tender.status()))
                .rule(messages.get("tender.turn.over.rule"), null)
                .ifNothing(messages.get("tender.turn.over.nothing"), null);
    }

    public List<StationView> getPath() {
        return path.of(tender);
    }

    public List<StoryView> getStory() {
        return turns.story(tender.caseId()).stream()
                .map(line -> tender.link().equals(line.link()) ? line.withoutLink() : line)
                .toList();
    }

    public @Nullable ProcessPicture getPicture() {
        return PhaseMemo.once(
                        "picture", tender.id(), () -> processView.of(tender.id().value()))
                .orElse(null);
    }

    /** Whether bids can be sent now. */
    public boolean isOpen() {
        return tender.status() == TenderStatus.PUBLISHED
                && tender.deadline()
                        .filter(deadline -> !deadline.passed(formats.getNow()))
                        .isPresent();
    }

    /** Whether the reader prepares or may cancel it. */
    public boolean isOwn() {
        return Acting.current().may(Permission.PREPARE_TENDER, tender.councilId());
    }

    /** Whether the reader reads the assessment of conflicts of interest. */
    public boolean isAssessor() {
        return Acting.current().may(Permission.READ_CONFLICTS, tender.councilId());
    }
}
