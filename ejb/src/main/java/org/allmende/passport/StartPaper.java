package org.allmende.passport;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/** An organisation begins a paper, without a version yet. Errors: {@code PAPER_TITLE_LENGTH(least, most)}. */
@Stateless
@UseCase
@Requires(Permission.KEEP_PASSPORT)
public class StartPaper {

    @Inject
    private Access access;

    @Inject
    private Papers papers;

    @Inject
    private DatabaseClock databaseClock;

    /** Whose it is and what it is. */
    public record Command(OrganisationId organisation, PaperKind kind, String title) {}

    public PassportPaperId start(Command command) {
        access.to(command.organisation());
        PassportPaper paper = new PassportPaper(
                command.organisation(),
                command.kind(),
                command.title(),
                Acting.current().requirePerson(),
                databaseClock.now());
        papers.add(paper);
        return paper.id();
    }
}
