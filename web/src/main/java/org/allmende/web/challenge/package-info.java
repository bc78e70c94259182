/** Pages of services, councils' periods and expressions of interest. */
@NullMarked
package org.allmende.web.challenge;

import org.jspecify.annotations.NullMarked;
