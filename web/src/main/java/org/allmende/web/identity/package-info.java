/**
 * Who is at the other end of a request: signing in and out, the person of the session, which page and which resource may be
 * reached by whom, and the pages of accounts.
 */
@NullMarked
package org.allmende.web.identity;

import org.jspecify.annotations.NullMarked;
