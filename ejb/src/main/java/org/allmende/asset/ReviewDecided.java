package org.allmende.asset;

import java.time.Instant;

/** The review of a listing has been decided. */
public record ReviewDecided(ReviewId review, AssetId asset, Instant at) {}
