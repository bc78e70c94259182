/**
 * Accounts: registering with a confirmed mail address, checking a password without telling who exists, changing it, and
 * ending sessions.
 */
@NullMarked
package org.allmende.identity.account;

import org.jspecify.annotations.NullMarked;
