/** Tokens with which a program acts for an organisation. */
@NullMarked
package org.allmende.identity.token;

import org.jspecify.annotations.NullMarked;
