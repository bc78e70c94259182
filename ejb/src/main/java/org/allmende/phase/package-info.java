/**
 * The phases of a competitive flexible procedure (Procurement Act 2023 s.20(2)(b)): requests to participate, dialogue, final
 * tenders. The tender that carries phases takes requests to participate and ends with a shortlist; final tenders are a second
 * tender of the same case, open to those alone who are on the list.
 */
@NullMarked
package org.allmende.phase;

import org.jspecify.annotations.NullMarked;
