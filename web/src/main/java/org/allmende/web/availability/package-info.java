/** What the portal has measured of itself, for everybody; and what officers decide after an outage before a deadline. */
@NullMarked
package org.allmende.web.availability;

import org.jspecify.annotations.NullMarked;
