/** Legal forms that staff may found, side by side, as dated data with their sources: a guide, no advice and no barrier. */
@NullMarked
package org.allmende.mutual.form;

import org.jspecify.annotations.NullMarked;
