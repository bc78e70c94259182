/** Notices about contracts: their details and their end. */
@NullMarked
package org.allmende.web.contractnotice;

import org.jspecify.annotations.NullMarked;
