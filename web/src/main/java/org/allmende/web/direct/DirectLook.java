package org.allmende.web.direct;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.direct.DirectAward;
import org.allmende.direct.DirectAwards;
import org.allmende.direct.DirectContent;
import org.allmende.direct.DirectRules;
import org.allmende.evaluation.compliance.CheckItem;
import org.allmende.identity.Access;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.publicnotice.NoticeKind;
import org.allmende.publicnotice.PublicNotice;
import org.allmende.publicnotice.PublicNotices;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.PhaseMemo;
import org.jspecify.annotations.Nullable;

/** Direct awards as pages show them: {@code #{directLook.kind(award)}}. */
@Named
@RequestScoped
public class DirectLook {

    @Inject
    private DirectAwards awards;

    @Inject
    private Organisations organisations;

    @Inject
    private Access access;

    @Inject
    private Formats formats;

    /** The one of that reference that the reader may see: public, or of the reader's council. */
    DirectAward seen(@Nullable String reference) {
        return awards.byReference(String.valueOf(reference))
                .filter(found -> found.isPublic() || access.may(Permission.READ_COUNCIL_FILES, found.councilId()))
                .orElseThrow(NotFound::new);
    }

    DirectNotice notice(DirectAward award) {
        DirectContent content = award.content();
        LocalDate today = today();
        List<CheckItem> stands = DirectRules.exclusions(award.began().orElse(today)).stream()
                .filter(item -> content.exclusion().stands().contains(item.code()))
                .toList();
        return new DirectNotice(
                award,
                content,
                organisations.get(award.councilId()),
                award.supplier().map(organisations::get).orElse(null),
                award.lightTouch(today),
                legal(award),
                stands,
                award.course().standstillLastDay().orElse(null));
    }

    private static List<PublicNotice> legal(DirectAward award) {
        List<PublicNotice> all = new ArrayList<>();
        award.began().ifPresent(began -> {
            all.add(PublicNotices.of(NoticeKind.TRANSPARENCY, began));
            award.course().awardedAt().ifPresent(at -> all.add(PublicNotices.of(NoticeKind.AWARD, began)));
            award.course()
                    .withdrawnAt()
                    .ifPresent(at -> all.add(PublicNotices.of(NoticeKind.PROCUREMENT_TERMINATION, began)));
        });
        return all;
    }

    LocalDate today() {
        return London.dayOf(formats.getNow());
    }

    /** Which of the marks of a status. */
    public String kind(DirectAward award) {
        return switch (award.status()) {
            case DRAFT, PROPOSED, NOTIFIED, AWARDED, FREE -> "doing";
            case CONCLUDED -> "done";
            case WITHDRAWN -> "none";
        };
    }

    public String supplier(DirectAward award) {
        return award.supplier().map(id -> organisations.get(id).name()).orElse("");
    }

    /** Whether an objection is in time now. */
    public boolean isOpen(DirectAward award) {
        Instant now = formats.getNow();
        return award.course().takesObjections(now);
    }

    /** The public ones of a service, the newest first. */
    public List<DirectAward> ofService(UUID service) {
        return PhaseMemo.once("direct awards", service, () -> awards.publishedOf(service));
    }
}
