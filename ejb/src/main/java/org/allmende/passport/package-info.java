/**
 * The evidence passport: constitution, accounts, insurance and policies of an organisation, kept once, in versions with days of
 * validity that warn before they end. Knows no matter in which a paper is used.
 */
@NullMarked
package org.allmende.passport;

import org.jspecify.annotations.NullMarked;
