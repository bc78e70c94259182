package org.allmende.remedy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.contract.Contract;
import org.allmende.contract.Milestone;
import org.allmende.contract.Side;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.jspecify.annotations.Nullable;

/** Who learns what of a milestone that cannot be met in time: everybody by the story, the other side by a letter. */
@ApplicationScoped
class RemedyNews {

    @Inject
    private Organisations organisations;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    /**
     * @param key of the story and of the letter
     * @param teller the side that acts; null for the clock
     * @param reader the side that gets the letter
     */
    void tell(Milestone milestone, String key, String page, LocalDate day, @Nullable Side teller, Side reader) {
        Contract contract = milestone.contract();
        String link = page + milestone.reference();
        StoryLine line = StoryLine.of(contract.caseId(), contract.id(), key)
                .with(milestone.title(), day)
                .linking(link);
        if (teller == null) {
            story.tell(line);
        } else {
            story.tell(line, organisations.get(contract.organisation(teller)).name());
        }
        mail(milestone, key, page, day, reader);
    }

    /** A letter to one side. */
    void mail(Milestone milestone, String key, String page, LocalDate day, Side reader) {
        Contract contract = milestone.contract();
        notices.tellThose(
                contract.organisation(reader),
                reader == Side.PROVIDER ? Permission.REPORT_MILESTONE : Permission.PREPARE_CONTRACT,
                Notice.of(key, contract.caseId())
                        .with(milestone.reference(), milestone.title(), day)
                        .linking(page + milestone.reference()));
    }
}
