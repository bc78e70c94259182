package org.allmende.asset;

import java.time.Instant;

/** The council has received a nomination: its eight weeks run. */
public record NominationReceived(AssetId asset, Instant at) {}
