/**
 * From the staff's agreement to a procurement that the council reserves to mutuals, or to a challenge: eligibility by dated
 * rules, each with its section and its evidence. Source: Procurement Act 2023 s.33.
 */
@NullMarked
package org.allmende.mutual.reserved;

import org.jspecify.annotations.NullMarked;
