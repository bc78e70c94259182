package org.allmende.passport.use;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.passport.PaperVersionId;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * Whoever has a partner's code asks to use one of its versions in a draft of their own. The partner is told, and answers for this
 * use alone. A code that is revoked at the same moment either comes first, and nothing is asked, or the question waits.
 *
 * <p>Errors: {@code CODE_UNKNOWN}, {@code CODE_TOO_MANY_TRIES}, {@code CODE_REVOKED}, {@code CODE_EXPIRED}, {@code CODE_WITHOUT_PAPER}, {@code CODE_OWN}, {@code USE_ALREADY}, {@code
 * USE_MATTER_UNKNOWN} and what the matter's capability refuses.
 */
@Stateless
@UseCase
@Requires(Permission.USE_PAPERS)
public class AskForPaper {

    @Inject
    private Access access;

    @Inject
    private CodeEntry codeEntry;

    @Inject
    private ShareCodes codes;

    @Inject
    private PaperUses uses;

    @Inject
    private PassportMatters matters;

    @Inject
    private UseNews news;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Event<PaperAsked> asked;

    /**
     * What is asked.
     *
     * @param code as typed
     */
    public record Command(String code, PaperVersionId version, OrganisationId asking, UUID subject) {}

    public PaperUseId ask(Command command) {
        access.to(command.asking());
        ShareCodeId typed =
                codeEntry.look(command.code()).map(ShareCode::id).orElseThrow(() -> new DomainProblem("CODE_UNKNOWN"));
        Matter matter = matters.lockForChange(command.subject(), command.asking());
        ShareCode code = codes.getLocked(typed);
        Instant now = databaseClock.now();
        code.requireFor(command.version(), London.dayOf(now));
        if (code.organisation().equals(command.asking())) {
            throw new DomainProblem("CODE_OWN");
        }
        if (uses.openLockedOf(command.subject()).stream()
                .anyMatch(other -> other.paperVersion().equals(command.version()))) {
            throw new DomainProblem("USE_ALREADY");
        }
        PaperUse use = PaperUse.ofPartner(command.version(), code, matter, Acting.current(), now);
        uses.add(use);
        news.asked(use);
        asked.fire(new PaperAsked(use.id()));
        return use.id();
    }
}
