/**
 * Who belongs where: organisations register, invite members by mail, change their roles and end their membership.
 */
@NullMarked
package org.allmende.identity.membership;

import org.jspecify.annotations.NullMarked;
