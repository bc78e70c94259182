/** Pages of staff on their way to a mutual: the confidential circle, the statement of interest, the employer's answer. */
@NullMarked
package org.allmende.web.mutual;

import org.jspecify.annotations.NullMarked;
