/** How soon councils pay: statutory interest on late payments, and the payments compliance figures. */
@NullMarked
package org.allmende.money.late;

import org.jspecify.annotations.NullMarked;
