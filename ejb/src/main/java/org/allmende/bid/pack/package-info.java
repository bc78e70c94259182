/**
 * The offline pack: a bid as a form and files that are filled in without a line, and brought back. What comes back is compared with
 * what stands and what stood at the export, and only what a member chooses is saved, by the same use cases as online.
 */
@NullMarked
package org.allmende.bid.pack;

import org.jspecify.annotations.NullMarked;
