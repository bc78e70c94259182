package org.allmende.asset;

import java.time.Instant;

/** The asset stands in the list of assets of community value. */
public record AssetListed(AssetId asset, Instant at) {}
