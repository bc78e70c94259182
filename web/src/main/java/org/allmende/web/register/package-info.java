/** Pages of the register of services: list, calendar of expiry, one service, and how a council brings services in. */
@NullMarked
package org.allmende.web.register;

import org.jspecify.annotations.NullMarked;
