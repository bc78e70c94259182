/**
 * Options to extend a contract's term, as its notice and its text provide for them: proposed by one officer, exercised by another before the
 * last day. Procurement Act 2023 ss.74(1)(a), 75, Schedule 8 para 1.
 */
@NullMarked
package org.allmende.extension;

import org.jspecify.annotations.NullMarked;
