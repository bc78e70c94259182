package org.allmende.asset;

import java.util.UUID;
import org.allmende.shared.Id;

/** The identifier of an asset, from its nomination on. */
public record AssetId(UUID value) implements Id {}
