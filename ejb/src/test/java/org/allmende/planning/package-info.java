@NullMarked
package org.allmende.planning;

import org.jspecify.annotations.NullMarked;
