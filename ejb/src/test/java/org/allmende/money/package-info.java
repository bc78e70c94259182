@NullMarked
package org.allmende.money;

import org.jspecify.annotations.NullMarked;
