package org.allmende.direct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;

/** Tells of a direct award: in public under the council's name, to the officers whose turn it is, to the supplier. */
@ApplicationScoped
public class DirectNews {

    @Inject
    private Organisations organisations;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    void proposed(DirectAward award) {
        story.tell(line(award, "direct.proposed").linking(desk(award)).forPartiesOnly());
        notices.tellThose(
                award.councilId(),
                Permission.PUBLISH_TENDER,
                mail(award, Notice.of("direct.proposed", award.caseId())).linking(desk(award)));
    }

    void sentBack(DirectAward award) {
        award.course()
                .proposedBy()
                .ifPresent(author -> notices.tell(
                        author,
                        mail(award, Notice.of("direct.sentback", award.caseId()))
                                .linking("/direct/edit/" + award.reference())));
    }

    void noticed(DirectAward award) {
        tell(award, line(award, "direct.noticed").with(award.title(), supplier(award)));
        toSupplier(award, Notice.of("direct.noticed", award.caseId()));
    }

    void awarded(DirectAward award) {
        LocalDate last = award.course().standstillLastDay().orElse(null);
        tell(
                award,
                last == null
                        ? line(award, "direct.awarded").with(supplier(award))
                        : line(award, "direct.standstill").with(supplier(award), last));
        toSupplier(award, Notice.of("direct.awarded", award.caseId()));
    }

    void free(DirectAward award) {
        tell(award, line(award, "direct.free"));
        notices.tellThose(
                award.councilId(),
                Permission.PREPARE_CONTRACT,
                mail(award, Notice.of("direct.free", award.caseId())).linking(award.link()));
    }

    void withdrawn(DirectAward award) {
        if (award.isPublic()) {
            tell(
                    award,
                    line(award, "direct.withdrawn")
                            .with(
                                    award.title(),
                                    award.course().withdrawnBecause().orElse("")));
            toSupplier(award, Notice.of("direct.withdrawn", award.caseId()));
        } else {
            story.tell(line(award, "direct.dropped").linking(desk(award)).forPartiesOnly());
        }
    }

    public void suspended(DirectAward award) {
        tell(award, line(award, "direct.suspended"));
        toSupplier(award, Notice.of("direct.suspended", award.caseId()));
    }

    public void resumed(DirectAward award) {
        tell(award, line(award, "direct.resumed"));
        toSupplier(award, Notice.of("direct.resumed", award.caseId()));
    }

    /** Where the council's side works on it. */
    public static String desk(DirectAward award) {
        return "/direct/manage/" + award.reference();
    }

    private String supplier(DirectAward award) {
        return award.supplier().map(id -> organisations.get(id).name()).orElse("");
    }

    private static StoryLine line(DirectAward award, String key) {
        return StoryLine.of(award.caseId(), award.id(), key).with(award.title()).linking(award.link());
    }

    private void tell(DirectAward award, StoryLine line) {
        story.tell(line, organisations.get(award.councilId()).name());
    }

    private void toSupplier(DirectAward award, Notice notice) {
        award.supplier()
                .ifPresent(supplier -> notices.tellThose(
                        supplier,
                        Permission.READ_ORGANISATION_FILES,
                        mail(award, notice).linking(award.link())));
    }

    private static Notice mail(DirectAward award, Notice notice) {
        return notice.with(award.title(), award.reference());
    }
}
