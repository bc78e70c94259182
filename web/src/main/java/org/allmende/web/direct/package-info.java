/** The pages of direct awards: list, notice, preparation, the steps of the council, objections. */
@NullMarked
package org.allmende.web.direct;

import org.jspecify.annotations.NullMarked;
