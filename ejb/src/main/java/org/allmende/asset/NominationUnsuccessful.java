package org.allmende.asset;

import java.time.Instant;

/** The council has decided that the asset is not listed. */
public record NominationUnsuccessful(AssetId asset, Instant at) {}
