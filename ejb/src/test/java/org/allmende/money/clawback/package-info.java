@NullMarked
package org.allmende.money.clawback;

import org.jspecify.annotations.NullMarked;
