package org.allmende.identity.token;

import java.util.UUID;
import org.allmende.shared.Id;

public record ApiTokenId(UUID value) implements Id {}
