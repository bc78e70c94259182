package org.allmende.web.planning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.allmende.planning.EarlyNotice;
import org.allmende.planning.EarlyNotices;
import org.allmende.planning.EarlyStatus;
import org.allmende.tender.Tender;
import org.allmende.web.layout.PhaseMemo;

/** What went before a tender: {@code #{earlyReader.before(tender)}}. */
@Named
@RequestScoped
public class EarlyReader {

    @Inject
    private EarlyNotices notices;

    /** The early notices that the tender followed, the oldest first. */
    public List<EarlyNotice> before(Tender tender) {
        return PhaseMemo.once("early", tender.id(), () -> notices.before(tender.id()));
    }

    /** The council's notices that a draft may still follow. */
    public List<EarlyNotice> open(Tender tender) {
        return notices.ofCouncil(tender.councilId(), EarlyStatus.PUBLISHED).stream()
                .filter(notice ->
                        before(tender).stream().noneMatch(known -> known.id().equals(notice.id())))
                .toList();
    }
}
