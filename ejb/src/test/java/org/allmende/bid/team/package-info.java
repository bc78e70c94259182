@NullMarked
package org.allmende.bid.team;

import org.jspecify.annotations.NullMarked;
