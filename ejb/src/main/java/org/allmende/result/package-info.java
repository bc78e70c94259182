/** Single results and referrals under a contract, brought in by the provider, with people known by a keyed hash alone. */
@NullMarked
package org.allmende.result;

import org.jspecify.annotations.NullMarked;
