/**
 * Whether an opened bid may be considered at all: what the tender demands, the price, the people behind the bidder and the
 * grounds for exclusion. What is missing or doubtful is asked of all bidders at once; nobody is left out unheard.
 */
@NullMarked
package org.allmende.evaluation.compliance;

import org.jspecify.annotations.NullMarked;
