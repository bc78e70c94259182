package org.allmende.web.award;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.award.Award;
import org.allmende.award.AwardStatus;
import org.allmende.award.Awards;
import org.allmende.award.PublishAwardNotice;
import org.allmende.calendar.Standstill;
import org.allmende.calendar.WorkingDays;
import org.allmende.identity.Access;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The notice before it is published, with the standstill that it would begin today. */
@Named
@ViewScoped
@Page(access = PageAccess.REQUIRES, permission = Permission.DECIDE_AWARD)
public class AwardNoticePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Tenders tenders;

    @Inject
    private Awards awards;

    @Inject
    private Organisations organisations;

    @Inject
    private Access access;

    @Inject
    private Turns turns;

    @Inject
    private Clock clock;

    @Inject
    private WorkingDays workingDays;

    @Inject
    private StandstillDays standstillDays;

    @Inject
    private PublishAwardNotice publishAwardNotice;

    private UUID tender;

    @SuppressWarnings("NullAway.Init")
    public AwardNoticePage() {}

    @PostConstruct
    void load() {
        Tender found = tenders.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        access.demand(Permission.DECIDE_AWARD, found.councilId());
        tender = found.id().value();
        getAward();
    }

    public void publish() {
        publishAwardNotice.publish(new PublishAwardNotice.Command(new TenderId(tender)));
        Problems.done("award.notice.done");
        Faces.redirect("award/view/%s", getAward().reference());
    }

    public Tender getTender() {
        return tenders.get(new TenderId(tender));
    }

    public @Nullable TurnView getTurn() {
        return turns.of(tender);
    }

    public Award getAward() {
        return awards.ofTender(new TenderId(tender)).orElseThrow(NotFound::new);
    }

    /** The winners' names in one line. */
    public String getWinner() {
        return getAward().winners().stream()
                .map(winner -> organisations.get(winner.supplier()).name())
                .collect(Collectors.joining(", "));
    }

    public int getSummaries() {
        return awards.summaries(getAward().id()).size();
    }

    public boolean isPublishable() {
        return getAward().status() == AwardStatus.SUMMARIES_SENT;
    }

    private Standstill standstill() {
        return Standstill.mandatory(getAward().noticePublishedAt().orElseGet(clock::instant), workingDays);
    }

    /** The last day of the standstill, were the notice published today. */
    public LocalDate getLastDay() {
        return getAward().standstillLastDay().orElseGet(() -> standstill().lastDay());
    }

    public List<StandstillDays.Day> getDays() {
        return standstillDays.of(standstill());
    }
}
