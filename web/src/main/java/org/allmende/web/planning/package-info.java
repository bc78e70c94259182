/** Pages of early notices: the public list and each notice, their writing, answers of suppliers, and what a tender followed. */
@NullMarked
package org.allmende.web.planning;

import org.jspecify.annotations.NullMarked;
