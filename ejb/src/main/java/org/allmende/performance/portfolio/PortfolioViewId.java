package org.allmende.performance.portfolio;

import java.util.UUID;
import org.allmende.shared.Id;

/** The identifier of a saved view of a portfolio. */
public record PortfolioViewId(UUID value) implements Id {}
