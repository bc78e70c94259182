/**
 * What every capability speaks: ids, references for people, the database's clock, broken rules and the count of public changes.
 */
@NullMarked
package org.allmende.shared;

import org.jspecify.annotations.NullMarked;
