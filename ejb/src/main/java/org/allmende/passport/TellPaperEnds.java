package org.allmende.passport;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmende.calendar.London;
import org.allmende.identity.Access;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;

/**
 * Once a day: tells organisations which of their papers end, 60 and 14 days before (the portal's own rule), each once. Of two
 * stages that begin together, as after a day on which nothing ran, only the nearer.
 */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class TellPaperEnds {

    private static final List<Integer> STAGES = List.of(Validity.NEAR, 14);

    @Inject
    private Access access;

    @Inject
    private Papers papers;

    @Inject
    private Organisations organisations;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Notices notices;

    /** Says nothing: the database's clock knows which day it is. */
    public record Command() {}

    /** Gives of how many papers was told. */
    public int tell(Command command) {
        access.toProcess();
        Instant now = databaseClock.now();
        Collection<Papers.End> ends = papers.claimEnds(STAGES, London.dayOf(now), now).stream()
                .collect(Collectors.toMap(
                        Papers.End::version,
                        Function.identity(),
                        BinaryOperator.minBy(Comparator.comparingInt(Papers.End::days))))
                .values();
        Collection<PaperVersion> versions =
                papers.versions(ends.stream().map(Papers.End::version).toList()).values();
        Map<PassportPaperId, PassportPaper> ofVersions = papers.papersOf(versions);
        Map<OrganisationId, Organisation> holders = organisations.all(
                ofVersions.values().stream().map(PassportPaper::organisation).toList());
        for (PaperVersion version : versions) {
            PassportPaper paper = Objects.requireNonNull(ofVersions.get(version.paper()));
            tell(paper, version, Objects.requireNonNull(holders.get(paper.organisation())), now);
        }
        return versions.size();
    }

    private void tell(PassportPaper paper, PaperVersion version, Organisation holder, Instant now) {
        notices.tellThose(
                holder.id(),
                Permission.KEEP_PASSPORT,
                Notice.of("passport.ends", null)
                        .with(
                                paper.title(),
                                holder.name(),
                                version.validUntil().orElseThrow(),
                                version.validityOn(London.dayOf(now)).days())
                        .linking(paper.link()));
    }
}
