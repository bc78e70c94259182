package org.allmende.web.direct;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.allmende.calendar.London;
import org.allmende.calendar.Standstill;
import org.allmende.calendar.WorkingDays;
import org.allmende.casefile.CaseFiles;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.direct.DirectAward;
import org.allmende.direct.DirectCourse;
import org.allmende.direct.DirectStatus;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.register.Service;
import org.allmende.register.ServiceId;
import org.allmende.register.Services;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;
import org.allmende.web.award.StandstillDays;
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

/** A direct award for everybody: to whom, by what ground, why, and from when a contract can follow. */
@Named
@RequestScoped
@Page(access = PageAccess.PUBLIC)
public class DirectViewPage {

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private DirectLook look;

    @Inject
    private Contracts contracts;

    @Inject
    private Services services;

    @Inject
    private Tenders tenders;

    @Inject
    private CaseFiles caseFiles;

    @Inject
    private Access access;

    @Inject
    private WorkingDays workingDays;

    @Inject
    private StandstillDays standstillDays;

    @Inject
    private Turns turns;

    @Inject
    private ProcessView processView;

    @Inject
    private Formats formats;

    @Inject
    private Messages messages;

    private DirectAward award;

    @SuppressWarnings("NullAway.Init")
    public DirectViewPage() {}

    @PostConstruct
    void load() {
        award = look.seen(reference);
        if (!award.isPublic()) {
            throw new NotFound();
        }
    }

    public DirectAward getAward() {
        return award;
    }

    public DirectNotice getNotice() {
        return PhaseMemo.once("notice", award.id(), () -> look.notice(award));
    }

    public String getLead() {
        String key =
                switch (award.status()) {
                    case AWARDED, FREE -> "direct.view.lead.awarded";
                    case CONCLUDED -> "direct.view.lead.concluded";
                    case WITHDRAWN -> "direct.view.lead.withdrawn";
                    case DRAFT, PROPOSED, NOTIFIED -> "direct.view.lead";
                };
        return messages.of(key, look.supplier(award));
    }

    /** Whether the reader works on it for the council. */
    public boolean isOwn() {
        return access.may(Permission.READ_COUNCIL_FILES, award.councilId());
    }

    /** Every day of the standstill, counted or not; none before it is known. */
    public List<StandstillDays.Day> getDays() {
        DirectCourse course = award.course();
        return course.standstillLastDay().isEmpty()
                ? List.of()
                : standstillDays.of(Standstill.ofWorkingDays(
                        award.content().standstillDays(),
                        London.dayOf(course.awardedAt().orElseThrow()),
                        workingDays));
    }

    /** The contract that came of it, as far as the reader may see it; null: none. */
    public @Nullable Contract getContract() {
        return contract()
                .filter(found -> found.isPublic()
                        || isOwn()
                        || access.may(Permission.READ_ORGANISATION_FILES, found.providerId()))
                .orElse(null);
    }

    private Optional<Contract> contract() {
        return PhaseMemo.once("contract", award.id(), () -> contracts.ofDirectAward(award.id()));
    }

    /** From when on a contract can follow, in words. */
    public String getContractWords() {
        return switch (award.status()) {
            case WITHDRAWN -> messages.get("direct.contract.never");
            case FREE, CONCLUDED -> messages.get("direct.contract.free");
            case AWARDED -> messages.of("direct.contract.from", formats.fullDate(firstDay()));
            case DRAFT, PROPOSED, NOTIFIED -> messages.get("direct.contract.later");
        };
    }

    private LocalDate firstDay() {
        LocalDate last = London.dayOf(award.course().noContractUntil());
        return award.course().standstillEnds().isPresent() ? last.plusDays(1) : last;
    }

    public @Nullable Service getService() {
        return award.serviceId().map(ServiceId::new).flatMap(services::find).orElse(null);
    }

    /** The tender from which the council switches; null: none. */
    public @Nullable Tender getFormer() {
        return award.formerTender().map(tenders::get).orElse(null);
    }

    public String getOcid() {
        return caseFiles.get(award.caseId()).ocid();
    }

    public @Nullable TurnView getTurn() {
        return turns.of(award.id().value());
    }

    public List<StationView> getPath() {
        DirectCourse course = award.course();
        List<StationView> path = new ArrayList<>();
        path.add(StationView.done(
                messages.of("direct.notice.TRANSPARENCY", "UK5"),
                formats.shortDate(course.noticedAt().orElse(null)),
                null));
        if (course.awardedAt().isPresent()) {
            path.add(StationView.done(
                    messages.of("direct.notice.AWARD", "UK6"),
                    formats.shortDate(course.awardedAt().orElse(null)),
                    null));
        } else {
            path.add(station(messages.of("direct.notice.AWARD", "UK6"), DirectStatus.NOTIFIED, ""));
        }
        if (award.content().standstillDays() > 0) {
            String until = course.standstillLastDay()
                    .map(last -> messages.of("direct.standstill.until", formats.shortDate(last)))
                    .orElse(messages.of(
                            "direct.standstill.days", award.content().standstillDays()));
            path.add(
                    course.freedAt().isPresent()
                            ? StationView.done(messages.get("direct.standstill"), until, null)
                            : station(messages.get("direct.standstill"), DirectStatus.AWARDED, until));
        }
        path.add(
                award.status() == DirectStatus.CONCLUDED
                        ? StationView.done(
                                messages.get("direct.contract"),
                                formats.shortDate(course.concludedAt().orElse(null)),
                                contract().map(Contract::reference).orElse(null))
                        : station(messages.get("direct.contract"), DirectStatus.FREE, getContractWords()));
        return path;
    }

    private StationView station(String name, DirectStatus now, String when) {
        return award.status() == now ? StationView.now(name, when, null) : StationView.toCome(name, when, null);
    }

    public List<StoryView> getStory() {
        return turns.story(award.caseId()).stream()
                .map(line -> award.link().equals(line.link()) ? line.withoutLink() : line)
                .toList();
    }

    public @Nullable ProcessPicture getPicture() {
        return PhaseMemo.once(
                        "picture", award.id(), () -> processView.of(award.id().value()))
                .orElse(null);
    }
}
