/** Letters of a case, from its own data and the texts of both languages: as a page and as an accessible PDF. */
@NullMarked
package org.allmende.web.letter;

import org.jspecify.annotations.NullMarked;
