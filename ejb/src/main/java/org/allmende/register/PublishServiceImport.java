package org.allmende.register;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * Writes every line of a checked file into the register, or none. Services that the file does not name stay as they are.
 *
 * <p>Errors: {@code IMPORT_REGISTER_CHANGED} when somebody changed one of the services since the check, and those of {@link
 * ServiceImport}.
 */
@Stateless
@UseCase
@Requires(Permission.PUBLISH_SERVICE)
public class PublishServiceImport {

    @Inject
    private Access access;

    @Inject
    private ServiceImports imports;

    @Inject
    private Notices notices;

    @Inject
    private DatabaseClock databaseClock;

    /** Which file. */
    public record Command(ImportId checked) {}

    public ServiceImport.Counts publish(Command command) {
        ServiceImport checked = imports.getLocked(command.checked());
        access.to(checked.council());
        Instant now = databaseClock.now();
        checked.publish(now);
        if (imports.isChangedMeanwhile(checked)) {
            throw new DomainProblem("IMPORT_REGISTER_CHANGED");
        }
        imports.write(checked, now);
        ServiceImport.Counts counts = checked.counts();
        notices.tellThose(
                checked.council(),
                Permission.PUBLISH_SERVICE,
                Notice.of("service.imported", null)
                        .with(checked.fileName().orElse(""), counts.fresh(), counts.changed())
                        .linking("/services/list"));
        return counts;
    }
}
