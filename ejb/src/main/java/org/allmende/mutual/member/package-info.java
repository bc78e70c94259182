/**
 * What staff have founded, and who holds how much of it: the body of a mutual and its register of shares. One member, one vote,
 * however many shares.
 */
@NullMarked
package org.allmende.mutual.member;

import org.jspecify.annotations.NullMarked;
