/** Pages of organisations: who they are, in public, and who belongs to them. */
@NullMarked
package org.allmende.web.organisation;

import org.jspecify.annotations.NullMarked;
