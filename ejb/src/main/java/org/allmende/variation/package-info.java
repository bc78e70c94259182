/**
 * Changes of a contract that runs: proposed by the council, agreed by the provider, told beforehand where the law wants it, signed for the
 * council by a second person. Procurement Act 2023 ss.74-77 and Schedule 8.
 */
@NullMarked
package org.allmende.variation;

import org.jspecify.annotations.NullMarked;
