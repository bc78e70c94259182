package org.allmende.web.tenderamendment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderStatus;
import org.allmende.tender.amendment.Amendments;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.PhaseMemo;
import org.jspecify.annotations.Nullable;

/** What was changed in a published tender, for any page that shows one: {@code #{amendmentReader.of(tender)}}. */
@Named
@RequestScoped
public class AmendmentReader {

    @Inject
    private Amendments amendments;

    @Inject
    private Formats formats;

    /** The newest first. */
    public List<AmendmentView> of(Tender tender) {
        return PhaseMemo.once("amendments", tender.id(), () -> amendments.of(tender.id()).stream()
                .map(AmendmentView::of)
                .sorted(Comparator.comparing(AmendmentView::number).reversed())
                .toList());
    }

    /** Those that somebody who acted at that instant could not know; the newest first. */
    public List<AmendmentView> since(Tender tender, @Nullable Instant instant) {
        return instant == null
                ? List.of()
                : of(tender).stream()
                        .filter(amendment -> amendment.publishedAt().isAfter(instant))
                        .toList();
    }

    /** Whether the reader may change the tender now. */
    public boolean mayAmend(Tender tender) {
        return tender.status() == TenderStatus.PUBLISHED
                && tender.deadline()
                        .filter(last -> !last.passed(formats.getNow()))
                        .isPresent()
                && Acting.current().may(Permission.PUBLISH_TENDER, tender.councilId());
    }
}
