package org.allmende.web.passport;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.document.DocumentView;
import org.allmende.document.Documents;
import org.allmende.identity.Access;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.passport.PaperVersion;
import org.allmende.passport.PaperVersionId;
import org.allmende.passport.Papers;
import org.allmende.passport.PassportPaper;
import org.allmende.passport.PassportPaperId;
import org.allmende.passport.use.PaperUse;
import org.allmende.passport.use.PaperUses;
import org.allmende.passport.use.PassportMatters;
import org.allmende.passport.use.UseState;
import org.allmende.web.layout.NotFound;
import org.jspecify.annotations.Nullable;

/** Finds what a page's address names, for members of the organisation, and asks a fixed number of questions for all rows. */
@RequestScoped
public class PassportReader {

    @Inject
    private Papers papers;

    @Inject
    private PaperUses uses;

    @Inject
    private PassportMatters matters;

    @Inject
    private Documents documents;

    @Inject
    private Organisations organisations;

    @Inject
    private Access access;

    Organisation organisation(@Nullable String reference, Permission permission) {
        Organisation found =
                organisations.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        access.demand(permission, found.id());
        return found;
    }

    PassportPaper paper(@Nullable String id) {
        PassportPaper found = papers.find(new PassportPaperId(uuid(id))).orElseThrow(NotFound::new);
        access.demand(Permission.KEEP_PASSPORT, found.organisation());
        return found;
    }

    static UUID uuid(@Nullable String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException unreadable) {
            throw new NotFound();
        }
    }

    /** All papers with their versions, the newest first. */
    List<PaperLine> lines(OrganisationId organisation) {
        Map<PassportPaperId, List<PaperVersion>> versions = papers.versionsOf(organisation);
        Map<UUID, List<DocumentView>> files = documents.ofAll(versions.values().stream()
                .flatMap(List::stream)
                .map(version -> version.id().value())
                .toList());
        return papers.of(organisation).stream()
                .map(paper -> new PaperLine(paper, versionLines(versions.getOrDefault(paper.id(), List.of()), files)))
                .toList();
    }

    List<VersionLine> versionLines(List<PaperVersion> versions, Map<UUID, List<DocumentView>> files) {
        return versions.stream()
                .map(version -> new VersionLine(
                        version,
                        files.getOrDefault(version.id().value(), List.of()).stream()
                                .findFirst()
                                .orElseThrow()))
                .toList();
    }

    /** What these versions are, by title: for those who have a code. */
    List<VersionTitle> titles(Collection<PaperVersionId> ids) {
        Map<PaperVersionId, PaperVersion> versions = papers.versions(ids);
        Map<PassportPaperId, PassportPaper> titles = papers.papersOf(versions.values());
        return versions.values().stream()
                .map(version -> new VersionTitle(Objects.requireNonNull(titles.get(version.paper())), version))
                .sorted(Comparator.comparing(line -> line.paper().title()))
                .toList();
    }

    /** What others do with the organisation's papers, the newest first. */
    List<UseLine> usesOf(OrganisationId holder) {
        List<PaperUse> all =
                uses.ofHolder(holder).stream().filter(use -> !use.isOwn()).toList();
        Set<UUID> open = matters.openAmong(all.stream()
                .filter(use -> use.state() == UseState.ASKED)
                .map(PaperUse::subject)
                .collect(Collectors.toSet()));
        Map<OrganisationId, Organisation> askers =
                organisations.all(all.stream().map(PaperUse::asker).distinct().toList());
        Map<PaperVersionId, PaperVersion> versions =
                papers.versions(all.stream().map(PaperUse::paperVersion).toList());
        Map<PassportPaperId, PassportPaper> titles = papers.papersOf(versions.values());
        return all.stream()
                .map(use -> {
                    PaperVersion version = Objects.requireNonNull(versions.get(use.paperVersion()));
                    return new UseLine(
                            use,
                            Objects.requireNonNull(titles.get(version.paper())),
                            version,
                            Objects.requireNonNull(askers.get(use.asker())).name(),
                            use.state() == UseState.ASKED && open.contains(use.subject()));
                })
                .toList();
    }

    /** A paper with its versions, the newest first; none of one that was only begun. */
    public record PaperLine(PassportPaper paper, List<VersionLine> versions) {

        /** Whether it was only begun: there is no version yet. */
        public boolean isBegun() {
            return versions.isEmpty();
        }

        public VersionLine newest() {
            return versions.get(0);
        }

        public List<VersionLine> older() {
            return versions.subList(1, versions.size());
        }
    }

    /** What a version is, without its file. */
    public record VersionTitle(PassportPaper paper, PaperVersion version) {

        /** Whether the holder has kept a newer one since. */
        public boolean outdated() {
            return version.number() < paper.versions();
        }
    }

    /** A version with its file. */
    public record VersionLine(PaperVersion version, DocumentView file) {}

    /**
     * A use by a partner.
     *
     * @param waiting whether the holder's answer still counts
     */
    public record UseLine(PaperUse use, PassportPaper paper, PaperVersion version, String asker, boolean waiting) {

        /** Whether the holder has kept a newer version since. */
        public boolean outdated() {
            return version.number() < paper.versions();
        }
    }
}
