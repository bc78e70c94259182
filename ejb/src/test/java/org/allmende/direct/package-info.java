@NullMarked
package org.allmende.direct;

import org.jspecify.annotations.NullMarked;
