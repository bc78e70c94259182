package org.allmende.worklist;

import java.util.Optional;
import java.util.UUID;

/**
 * The live process diagram of a subject. One of the few interfaces: the module of the engine implements it, so that pages
 * never know the engine.
 */
public interface ProcessView {

    /** The newest process of that subject; empty where it has none. */
    Optional<ProcessPicture> of(UUID subject);

    /** The diagram as new cases begin it, with every step to come; empty where no process has that key. */
    Optional<ProcessPicture> ofDefinition(String key);
}
