/**
 * Who acts: people, organisations, memberships with roles, the permissions that roles carry, and the check on the instance that every use case makes.
 */
@NullMarked
package org.allmende.identity;

import org.jspecify.annotations.NullMarked;
