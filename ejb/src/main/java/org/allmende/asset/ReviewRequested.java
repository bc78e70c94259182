package org.allmende.asset;

import java.time.Instant;

/** The owner has asked for a review of the listing. */
public record ReviewRequested(ReviewId review, AssetId asset, Instant at) {}
