/**
 * Assets of community value: land that a community nominates, the council's two lists, the owner's review and compensation,
 * and the moratorium before a sale. Source: Localism Act 2011 ss.87-108, S.I. 2012/2421, both read in the primary text.
 */
@NullMarked
package org.allmende.asset;

import org.jspecify.annotations.NullMarked;
