package org.allmende.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the committed changes of what the public sees. Cached public pages hold while the count stands; it rises after
 * each use case that has committed.
 */
@ApplicationScoped
public class PublicVersion {

    private final AtomicLong version = new AtomicLong();

    public long current() {
        return version.get();
    }

    public void bump() {
        version.incrementAndGet();
    }
}
