/** The start page of signed-in people: what is their turn, and what waits for others. */
@NullMarked
package org.allmende.web.worklist;

import org.jspecify.annotations.NullMarked;
