package org.allmende.asset;

import java.time.Instant;

/** The asset has left the list before its time: sold, on appeal, after a review, or no longer of value. */
public record AssetRemoved(AssetId asset, Instant at) {}
