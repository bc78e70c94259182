/**
 * Watches the council's clocks of an expression of interest: a reminder before each ends, lateness told in public, and a week later
 * the monitoring officer. Source of the clocks: Localism Act 2011 ss.83-84.
 */
@NullMarked
package org.allmende.challenge.clock;

import org.jspecify.annotations.NullMarked;
