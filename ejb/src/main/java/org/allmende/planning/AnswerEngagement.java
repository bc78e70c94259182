package org.allmende.planning;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * A member says for its organisation whether it is interested, and answers what the council asks; until the end of the last day, by
 * the database's clock. A second answer replaces the first. The council is told once, of the first.
 *
 * <p>Source: Procurement Act 2023 s.16(1)(d), (3). Errors: {@code EARLY_UNKNOWN}, {@code EARLY_NOT_AN_ENGAGEMENT}, {@code
 * ENGAGEMENT_CLOSED(last day)}, {@code ENGAGEMENT_ANSWER_LENGTH(least, most)}, {@code ENGAGEMENT_BY_THE_BUYER}.
 */
@Stateless
@UseCase
@Requires(Permission.ANSWER_ENGAGEMENT)
public class AnswerEngagement {

    @Inject
    private Access access;

    @Inject
    private EarlyNotices notices;

    @Inject
    private Organisations organisations;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Notices mails;

    /** @param answers by the number of the question, from 1 */
    public record Command(
            EarlyNoticeId notice,
            OrganisationId organisation,
            boolean interested,
            String words,
            Map<Integer, String> answers) {

        public Command {
            answers = Map.copyOf(answers);
        }
    }

    public EngagementResponseId answer(Command c) {
        access.to(c.organisation());
        EarlyNotice notice = notices.getLocked(c.notice());
        if (notice.councilId().equals(c.organisation())) {
            throw new DomainProblem("ENGAGEMENT_BY_THE_BUYER");
        }
        Instant now = clock.now();
        notice.requireOpen(now);
        Optional<EngagementResponse> former = notices.response(notice.id(), c.organisation());
        EngagementResponse response = former.orElseGet(() -> new EngagementResponse(notice.id(), c.organisation()));
        response.say(
                c.interested(),
                c.words(),
                c.answers(),
                notice.questions().size(),
                Acting.current().requirePerson(),
                now);
        if (former.isEmpty()) {
            notices.add(response);
            tell(notice, c.organisation());
        }
        notices.flush();
        return response.id();
    }

    private void tell(EarlyNotice notice, OrganisationId organisation) {
        mails.tellThose(
                notice.councilId(),
                Permission.PREPARE_TENDER,
                Notice.of("planning.answered", notice.caseId())
                        .with(organisations.get(organisation).name(), notice.title(), notice.reference())
                        .linking("/planning/responses/" + notice.reference()));
    }
}
