package org.allmende.passport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.allmende.document.Document;
import org.allmende.document.DocumentShelf;
import org.allmende.identity.Access;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.Acting;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.passport.use.PaperReaders;
import org.allmende.shared.DomainProblem;

/**
 * The files of papers: collected with the paper, and with a version for good. Its organisation's members read them, and the council
 * to which a consented use has sent them; nobody else, those who have used them included.
 *
 * <p>Errors: {@code PAPER_VERSION_FIXED}.
 */
@ApplicationScoped
public class PassportShelf implements DocumentShelf {

    /** The most bytes of one file, 25 MiB: officers also open them on a telephone. */
    public static final long MOST = 25L * 1024 * 1024;

    @Inject
    private Papers papers;

    @Inject
    private PaperReaders readers;

    @Inject
    private Access access;

    @Override
    public boolean knows(UUID subject) {
        return papers.find(new PassportPaperId(subject)).isPresent()
                || version(subject).isPresent();
    }

    @Override
    public OrganisationId owner(UUID subject) {
        return version(subject).map(papers::holder).orElseGet(() -> papers.get(new PassportPaperId(subject))
                .organisation());
    }

    @Override
    public String purpose() {
        return "passport";
    }

    @Override
    public long most() {
        return MOST;
    }

    @Override
    public void demandWrite(UUID subject) {
        access.demand(Permission.KEEP_PASSPORT, owner(subject));
        if (version(subject).isPresent()) {
            throw new DomainProblem("PAPER_VERSION_FIXED");
        }
    }

    @Override
    public void demandRead(Document document) {
        UUID subject = document.subject();
        boolean own = access.may(Permission.READ_ORGANISATION_FILES, owner(subject));
        if (!own && !readers.include(Acting.current(), new PaperVersionId(subject))) {
            throw new AccessRefused(Permission.READ_ORGANISATION_FILES);
        }
    }

    private Optional<PaperVersion> version(UUID subject) {
        return papers.findVersion(new PaperVersionId(subject));
    }
}
