/**
 * The portal testifies against itself: it writes a beat every few seconds, finds afterwards where none came, and puts an outage that
 * touched an open tender shortly before its deadline before the council's officers, with an equal extension for all as its proposal.
 */
@NullMarked
package org.allmende.availability;

import org.jspecify.annotations.NullMarked;
