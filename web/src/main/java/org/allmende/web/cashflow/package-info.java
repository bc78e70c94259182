/** The page of a contract's cash flow, for each side its own. */
@NullMarked
package org.allmende.web.cashflow;

import org.jspecify.annotations.NullMarked;
