@NullMarked
package org.allmende.result;

import org.jspecify.annotations.NullMarked;
