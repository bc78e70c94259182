package org.allmende.register.area;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * Writes every shape of a checked file, or none. Areas that the file does not name stay as they are.
 *
 * <p>Errors: those of {@link AreaImport}.
 */
@Stateless
@UseCase
@Requires(Permission.PUBLISH_SERVICE)
public class PublishAreaImport {

    @Inject
    private Access access;

    @Inject
    private AreaImports imports;

    @Inject
    private DatabaseClock clock;

    /**
     * Which file.
     *
     * @param source where its shapes come from, with their licence
     */
    public record Command(AreaImportId checked, String source) {}

    public void publish(Command command) {
        AreaImport checked = imports.getLocked(command.checked());
        access.to(checked.council());
        Instant now = clock.now();
        checked.publish(command.source(), now);
        imports.write(checked, now);
        imports.forgetFeatures(checked.id());
    }
}
