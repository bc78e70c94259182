/** What the law wants to be told of every contract: its details once it is entered into, its end (Procurement Act 2023 ss.53, 80, 87). */
@NullMarked
package org.allmende.contractnotice;

import org.jspecify.annotations.NullMarked;
