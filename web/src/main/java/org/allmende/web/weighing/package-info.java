/** Pages on which users of a service weigh criteria, and on which the council asks them and decides on what they say. */
@NullMarked
package org.allmende.web.weighing;

import org.jspecify.annotations.NullMarked;
