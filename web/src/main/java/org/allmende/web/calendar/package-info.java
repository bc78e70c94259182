/** Public pages on how legal days are counted. */
@NullMarked
package org.allmende.web.calendar;

import org.jspecify.annotations.NullMarked;
