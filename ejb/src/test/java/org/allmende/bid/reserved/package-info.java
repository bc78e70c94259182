@NullMarked
package org.allmende.bid.reserved;

import org.jspecify.annotations.NullMarked;
