/** The pages' side of the sample: loading it at start, and the bar by which one travels in time. Not in production archives. */
@NullMarked
package org.allmende.web.sample;

import org.jspecify.annotations.NullMarked;
