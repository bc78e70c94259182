/** The page on open data: what there is, how to get it, how to cite it. */
@NullMarked
package org.allmende.web.opendata;

import org.jspecify.annotations.NullMarked;
