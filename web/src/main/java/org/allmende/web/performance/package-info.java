/** Pages about how contracts are performed: indicators, reviews, notices of breach or poor performance. */
@NullMarked
package org.allmende.web.performance;

import org.jspecify.annotations.NullMarked;
