/**
 * Staff who take their service over: a confidential circle of persons, the statement of interest to the employer, and the
 * stations up to the transfer. Who is in a circle is known to the circle alone. Source: Procurement Act 2023 s.33.
 */
@NullMarked
package org.allmende.mutual;

import org.jspecify.annotations.NullMarked;
