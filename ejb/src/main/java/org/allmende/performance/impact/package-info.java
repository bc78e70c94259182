/**
 * What a contract brings about beyond what would have come anyway: net outcomes beside gross ones, the service before its transfer and
 * after it, and what a provider can expect to be paid.
 */
@NullMarked
package org.allmende.performance.impact;

import org.jspecify.annotations.NullMarked;
