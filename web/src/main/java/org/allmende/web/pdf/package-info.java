/** Public pages as files to keep, to file and to send: the same words as on the page, as an accessible PDF. */
@NullMarked
package org.allmende.web.pdf;

import org.jspecify.annotations.NullMarked;
