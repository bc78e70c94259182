/**
 * Mail to people, written to an outbox in the transaction of what it tells of.
 */
@NullMarked
package org.allmende.notification;

import org.jspecify.annotations.NullMarked;
