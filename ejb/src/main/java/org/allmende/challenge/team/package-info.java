/** Those who write one expression of interest together: consortium members, subcontractors, and what they say to each other. */
@NullMarked
package org.allmende.challenge.team;

import org.jspecify.annotations.NullMarked;
