package org.allmende.passport;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.allmende.document.DocumentView;
import org.allmende.document.Documents;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/**
 * The one file that was collected with the paper becomes its next version, for good. Older ones stay, and stay in use where they are.
 *
 * <p>Errors: {@code PAPER_FILE_MISSING}, {@code PAPER_FILES_TOO_MANY(how many)}, {@code PAPER_FILE_PARTLY(name)} and those of {@link
 * PaperVersion}.
 */
@Stateless
@UseCase
@Requires(Permission.KEEP_PASSPORT)
public class AddPaperVersion {

    @Inject
    private Access access;

    @Inject
    private Papers papers;

    @Inject
    private Documents documents;

    @Inject
    private DatabaseClock databaseClock;

    /**
     * What is kept.
     *
     * @param validUntil the last day; null: it does not end by itself
     */
    public record Command(
            PassportPaperId paper,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            String note) {}

    public PaperVersionId add(Command command) {
        PassportPaper paper = papers.getLocked(command.paper());
        access.to(paper.organisation());
        PaperVersion.Terms terms = new PaperVersion.Terms(command.validFrom(), command.validUntil(), command.note());
        DocumentView file = theFile(paper);
        PaperVersion version = new PaperVersion(paper, terms, file, Acting.current(), databaseClock.now());
        documents.handOver(paper.id().value(), version.id().value());
        papers.add(version);
        return version.id();
    }

    private DocumentView theFile(PassportPaper paper) {
        List<DocumentView> files = documents.of(paper.id().value());
        if (files.isEmpty()) {
            throw new DomainProblem("PAPER_FILE_MISSING");
        }
        if (files.size() > 1) {
            throw new DomainProblem("PAPER_FILES_TOO_MANY", files.size());
        }
        DocumentView file = files.get(0);
        if (!file.isStored()) {
            throw new DomainProblem("PAPER_FILE_PARTLY", file.name());
        }
        return file;
    }
}
