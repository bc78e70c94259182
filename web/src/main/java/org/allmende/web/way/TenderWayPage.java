package org.allmende.web.way;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.calendar.MutualReservation;
import org.allmende.calendar.TenderSetting.Procedure;
import org.allmende.calendar.TenderingPeriod;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.planning.EarlyNotice;
import org.allmende.planning.EarlyNotices;
import org.allmende.planning.LinkEarlyNotice;
import org.allmende.planning.StateEngagement;
import org.allmende.tender.Engaged;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderStatus;
import org.allmende.tender.TenderThreshold;
import org.allmende.tender.Tenders;
import org.allmende.tender.extension.ExtensionOption;
import org.allmende.tender.extension.OfferExtension;
import org.allmende.tender.reserved.Reserve;
import org.allmende.tender.reserved.ReserveCheck;
import org.allmende.tender.reserved.ReserveKind;
import org.allmende.tender.reserved.ReserveRule;
import org.allmende.tender.reserved.ReserveTender;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Which way the law leaves for a draft: the threshold, and for whom it may be reserved, paragraph by paragraph. */
@Named
@ViewScoped
@Page(view = "/tender/way", access = PageAccess.REQUIRES, permission = Permission.PREPARE_TENDER)
public class TenderWayPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MONTHS = 12;
    private static final int USUAL_NOTICE_DAYS = 90;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Tenders tenders;

    @Inject
    private Access access;

    @Inject
    private Formats formats;

    @Inject
    private ReserveTender reserveTender;

    @Inject
    private OfferExtension offerExtension;

    @Inject
    private EarlyNotices earlyNotices;

    @Inject
    private LinkEarlyNotice linkEarlyNotice;

    @Inject
    private StateEngagement stateEngagement;

    private UUID tender;
    private @Nullable String chosen;
    private @Nullable Integer months;
    private @Nullable String early;
    private boolean engaged;
    private @Nullable String because;
    private int times;
    private int extendMonths;
    private int noticeDays;

    @SuppressWarnings("NullAway.Init")
    public TenderWayPage() {}

    @PostConstruct
    void load() {
        Tender found = tenders.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        access.demand(Permission.PREPARE_TENDER, found.councilId());
        tender = found.id().value();
        chosen = found.reserve().map(reserve -> reserve.kind().name()).orElse("");
        months = found.reserve()
                .map(Reserve::months)
                .orElse(MutualReservation.on(today()).termYears() * MONTHS);
        engaged = found.groundwork().engaged() != Engaged.NO;
        times = found.extension().map(ExtensionOption::times).orElse(0);
        extendMonths = found.extension().map(ExtensionOption::months).orElse(MONTHS);
        noticeDays = found.extension().map(ExtensionOption::noticeDays).orElse(USUAL_NOTICE_DAYS);
        because = found.groundwork().unnoticedBecause().orElse(null);
    }

    public Tender getTender() {
        return tenders.get(new TenderId(tender));
    }

    public LocalDate today() {
        return London.dayOf(formats.getNow());
    }

    /** The day whose rules hold: that of the notice, and before it this one. */
    public LocalDate getBegan() {
        return getTender().began().orElseGet(this::today);
    }

    public TenderThreshold getThreshold() {
        return TenderThreshold.of(getTender(), getBegan());
    }

    /** A contract that reaches the threshold is not procured by the rules for those below it. */
    public boolean isForbidden() {
        return getThreshold().reached() && getTender().procedure() == Procedure.BELOW_THRESHOLD;
    }

    /** Done by the fuller rules, though the lighter ones would do. */
    public boolean isVoluntary() {
        return !getThreshold().reached() && getTender().procedure() != Procedure.BELOW_THRESHOLD;
    }

    /** Called light touch, though its main code is none of a light touch service. */
    public boolean isUnlisted() {
        return getTender().lightTouch() && !TenderThreshold.isListed(getTender(), getBegan());
    }

    /** Both ways to reserve it, each with every rule. */
    public List<ReserveCheck> getChecks() {
        int term = months == null || months < 1 || months > Reserve.MOST_MONTHS ? 1 : months;
        return Arrays.stream(ReserveKind.values())
                .map(kind -> ReserveCheck.of(getTender(), new Reserve(kind, term), getBegan()))
                .toList();
    }

    /** Whether it can be chosen; the term can still be typed. */
    public boolean isPossible(ReserveKind kind) {
        return getChecks().stream()
                .filter(check -> check.kind() == kind)
                .flatMap(check -> check.points().stream())
                .allMatch(point -> point.met() || point.rule() == ReserveRule.TERM);
    }

    public List<ReserveKind> getKinds() {
        return Arrays.asList(ReserveKind.values());
    }

    public boolean isDraft() {
        return getTender().status() == TenderStatus.DRAFT;
    }

    public void reserve() {
        ReserveKind kind = getKinds().stream()
                .filter(known -> known.name().equals(chosen))
                .findFirst()
                .orElse(null);
        if (kind != null && months == null) {
            Problems.at("months", "layout.required");
            return;
        }
        reserveTender.reserve(
                new ReserveTender.Command(new TenderId(tender), kind, months == null ? 0 : months.intValue()));
        done(kind == null ? "way.opened" : "way.reserved");
    }

    public void extend() {
        offerExtension.offer(new OfferExtension.Command(new TenderId(tender), times, extendMonths, noticeDays));
        done("way.extension.saved");
    }

    /** The least tendering period, were the notice published today. */
    public TenderingPeriod getPeriod() {
        return TenderingPeriod.least(getTender().setting(getBegan()), getBegan());
    }

    public void follow() {
        EarlyNotice notice = earlyNotices.byReference(String.valueOf(early)).orElseThrow(NotFound::new);
        linkEarlyNotice.link(new LinkEarlyNotice.Command(new TenderId(tender), notice.id()));
        done("planning.way.linked");
    }

    public void engage() {
        stateEngagement.state(
                new StateEngagement.Command(new TenderId(tender), engaged, because == null ? "" : because));
        done("planning.saved");
    }

    private void done(String key) {
        Problems.done(key);
        Faces.redirect("tender/way/%s", getTender().reference());
    }

    public @Nullable String getEarly() {
        return early;
    }

    public void setEarly(@Nullable String notice) {
        early = notice;
    }

    public boolean isEngaged() {
        return engaged;
    }

    public void setEngaged(boolean said) {
        engaged = said;
    }

    public @Nullable String getBecause() {
        return because;
    }

    public void setBecause(@Nullable String words) {
        because = words;
    }

    public @Nullable String getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable String kind) {
        chosen = kind;
    }

    public int getTimes() {
        return times;
    }

    public void setTimes(int number) {
        times = number;
    }

    public int getExtendMonths() {
        return extendMonths;
    }

    public void setExtendMonths(int number) {
        extendMonths = number;
    }

    public int getNoticeDays() {
        return noticeDays;
    }

    public void setNoticeDays(int number) {
        noticeDays = number;
    }

    public @Nullable Integer getMonths() {
        return months;
    }

    public void setMonths(@Nullable Integer number) {
        months = number;
    }
}
