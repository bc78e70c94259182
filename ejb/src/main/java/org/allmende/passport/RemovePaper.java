package org.allmende.passport;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.document.Documents;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DomainProblem;

/**
 * A paper that was begun by mistake goes; one with a version stays.
 *
 * <p>Errors: {@code PAPER_HAS_VERSIONS}, {@code PAPER_HAS_FILES}: its file is to be removed first.
 */
@Stateless
@UseCase
@Requires(Permission.KEEP_PASSPORT)
public class RemovePaper {

    @Inject
    private Access access;

    @Inject
    private Papers papers;

    @Inject
    private Documents documents;

    /** Which paper goes. */
    public record Command(PassportPaperId paper) {}

    public void remove(Command command) {
        PassportPaper paper = papers.getLocked(command.paper());
        access.to(paper.organisation());
        paper.requireWithoutVersions();
        if (documents.count(paper.id().value()) > 0) {
            throw new DomainProblem("PAPER_HAS_FILES");
        }
        papers.remove(paper);
    }
}
