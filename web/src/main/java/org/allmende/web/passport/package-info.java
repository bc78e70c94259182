/** Pages of the evidence passport: its papers, codes and uses, and the papers of an expression of interest. */
@NullMarked
package org.allmende.web.passport;

import org.jspecify.annotations.NullMarked;
