package org.allmende.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.contract.Contract;
import org.allmende.contract.Side;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.jspecify.annotations.Nullable;

/** Who learns what of an obligation: everybody by the story, a side by a letter. */
@ApplicationScoped
class ObligationNews {

    private static final int SHORT = 120;

    @Inject
    private Organisations organisations;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    /** @param teller the side that acts; null for the clock */
    void tell(ObligationDue due, String key, @Nullable Side teller) {
        Contract contract = due.contract();
        StoryLine line = StoryLine.of(contract.caseId(), contract.id(), key)
                .with(brief(due), due.due())
                .linking(link(due));
        if (teller == null) {
            story.tell(line);
        } else {
            story.tell(line, organisations.get(contract.organisation(teller)).name());
        }
    }

    void mail(ObligationDue due, String key, Side reader) {
        Contract contract = due.contract();
        notices.tellThose(
                contract.organisation(reader),
                reader == Side.PROVIDER ? Permission.REPORT_MILESTONE : Permission.PREPARE_CONTRACT,
                Notice.of(key, contract.caseId())
                        .with(contract.title(), brief(due), due.due())
                        .linking(link(due)));
    }

    private static String link(ObligationDue due) {
        return "/obligation/keep/" + due.reference();
    }

    private static String brief(ObligationDue due) {
        String what = due.obligation().terms().what();
        return what.length() <= SHORT ? what : what.substring(0, SHORT - 1).strip() + "…";
    }
}
