/**
 * A contract without a competition: a council awards it directly where the law has a ground for it, says so in a transparency notice
 * that a second officer publishes, and stands still before the contract. Procurement Act 2023 ss.41-44 and Sch 5.
 */
@NullMarked
package org.allmende.direct;

import org.jspecify.annotations.NullMarked;
