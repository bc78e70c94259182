/** Obligations of a contract: as forms write them, as the contract's page shows them, and one day of one, on which both sides act. */
@NullMarked
package org.allmende.web.obligation;

import org.jspecify.annotations.NullMarked;
