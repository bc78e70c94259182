/** Pages of the assets of community value: both public lists, one asset, the nomination, and what the council keeps. */
@NullMarked
package org.allmende.web.asset;

import org.jspecify.annotations.NullMarked;
