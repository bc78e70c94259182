/** The contract manager's portfolio and the data beneath its signals. */
@NullMarked
package org.allmende.web.portfolio;

import org.jspecify.annotations.NullMarked;
