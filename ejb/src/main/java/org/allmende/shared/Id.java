package org.allmende.shared;

import java.util.UUID;

/** A typed identifier: one record per aggregate, so that a tender's id is never taken for a bid's. */
public interface Id {
    UUID value();
}
