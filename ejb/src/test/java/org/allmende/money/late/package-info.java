/** Tests of how soon councils pay. */
@NullMarked
package org.allmende.money.late;

import org.jspecify.annotations.NullMarked;
