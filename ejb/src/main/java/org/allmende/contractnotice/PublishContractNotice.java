package org.allmende.contractnotice;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/** Publishes a notice about a contract, in time or late. Errors: {@code CONTRACT_NOTICE_PUBLISHED_ALREADY}. */
@Stateless
@UseCase
@Requires(Permission.PREPARE_CONTRACT)
public class PublishContractNotice {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private ContractNotices notices;

    @Inject
    private Organisations organisations;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Story story;

    @Inject
    private Event<ContractNoticePublished> published;

    /** Which notice. */
    public record Command(ContractNoticeId notice) {}

    public void publish(Command command) {
        Contract contract = contracts.get(notices.get(command.notice()).contract());
        access.to(contract.councilId());
        ContractNotice notice = notices.getLocked(command.notice());
        Instant now = databaseClock.now();
        notice.publish(Acting.current().requirePerson(), now);
        story.tell(
                StoryLine.of(
                                contract.caseId(),
                                contract.id(),
                                "contract.notice." + notice.kind().key())
                        .with(contract.reference())
                        .linking(notice.kind().link(contract)),
                organisations.get(contract.councilId()).name());
        published.fire(new ContractNoticePublished(notice.id(), contract.id(), now));
    }
}
