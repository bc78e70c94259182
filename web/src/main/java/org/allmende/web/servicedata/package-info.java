/** Pages of the data packs: what is missing is asked for, answered or refused, and all of it is read by everybody. */
@NullMarked
package org.allmende.web.servicedata;

import org.jspecify.annotations.NullMarked;
