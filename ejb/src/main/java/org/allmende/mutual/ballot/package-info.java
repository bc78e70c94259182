/**
 * A secret ballot of staff. Papers are signed blind (RFC 9474) for people on the roll; after the last paper the key is
 * destroyed and votes are cast without any sign of who casts them; everybody can find their own and count again. What
 * remains that could link a vote to a person is said in {@code docs/adr/0012-secret-ballot.md}.
 */
@NullMarked
package org.allmende.mutual.ballot;

import org.jspecify.annotations.NullMarked;
