/**
 * The cryptography of sealed bids: the server's key for drafts, each officer's opening key, each tender's key in shares of
 * which two open. See docs/adr/0002-sealing-of-bids.md.
 */
@NullMarked
package org.allmende.sealing;

import org.jspecify.annotations.NullMarked;
