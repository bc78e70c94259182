package org.allmende.evaluation.compliance;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.allmende.bid.Bid;
import org.allmende.bid.BidId;
import org.allmende.bid.Bids;
import org.allmende.document.DocumentView;
import org.allmende.document.Documents;
import org.allmende.evaluation.CheckingOfficers;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;

/**
 * A bidder answers what the council asks about its bid, once and in time by the database's clock: line by line of the list, with
 * files. Price and scored answers are no lines of any list, so they stay as they were opened.
 *
 * <p>Errors: {@code COMPLIANCE_NOT_ASKED}, {@code COMPLIANCE_ANSWER_EMPTY}, {@code COMPLIANCE_FILE_INCOMPLETE(name)}, and those of
 * {@link ComplianceCheck} and {@link AskedItem}.
 */
@Stateless
@UseCase
@Requires(Permission.ANSWER_BID_REQUEST)
public class AnswerRequest {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Bids bids;

    @Inject
    private ComplianceChecks checks;

    @Inject
    private Documents documents;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Notices notices;

    @Inject
    private Event<BidderAnswered> answered;

    public record Command(BidId bid, List<Answer> answers) {

        public Command {
            answers = List.copyOf(answers);
        }
    }

    /** The answer to one line of the list. */
    public record Answer(String item, String words) {}

    public void answer(Command command) {
        Bid bid = bids.get(command.bid());
        access.to(bid.organisation());
        Instant now = clock.now();
        Tender tender = tenders.getLocked(bid.tenderId());
        ComplianceCheck check = checks.ofLocked(bid.id());
        check.answer(Acting.current().requirePerson(), now);
        List<DocumentView> files = documents.of(check.id().value());
        files.stream().filter(file -> !file.isStored()).findFirst().ifPresent(file -> {
            throw new DomainProblem("COMPLIANCE_FILE_INCOMPLETE", file.name());
        });
        write(check, command.answers(), !files.isEmpty());
        checks.flush();
        CheckingOfficers.of(tender)
                .forEach(officer -> notices.tell(
                        officer,
                        Notice.of("evaluation.check.answered", tender.caseId())
                                .with(tender.title(), tender.reference(), bid.reference())
                                .linking("/evaluation/check/" + tender.reference() + "?bid=" + bid.reference())
                                .inConfidence()));
        answered.fire(new BidderAnswered(check.id(), tender.id(), now));
    }

    private void write(ComplianceCheck check, List<Answer> answers, boolean files) {
        Map<String, AskedItem> list = new HashMap<>();
        checks.asked(check.id()).forEach(asked -> list.put(asked.item(), asked));
        boolean any = files;
        for (Answer answer : answers) {
            AskedItem asked = list.get(answer.item());
            if (asked == null) {
                throw new DomainProblem("COMPLIANCE_NOT_ASKED");
            }
            if (!answer.words().isBlank()) {
                asked.answer(answer.words());
                any = true;
            }
        }
        if (!any) {
            throw new DomainProblem("COMPLIANCE_ANSWER_EMPTY");
        }
    }
}
