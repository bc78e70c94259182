/** What every capability speaks in: identifiers, money, broken rules. */
@NullMarked
package org.allmende.shared;

import org.jspecify.annotations.NullMarked;
