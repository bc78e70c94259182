/**
 * Assisted entry: what came on paper is entered by an officer of the council or by an organiser of the group, with the scan and
 * the recorded consent of the one who is helped, and is then equal in every respect.
 */
@NullMarked
package org.allmende.challenge.assistance;

import org.jspecify.annotations.NullMarked;
