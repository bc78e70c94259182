/**
 * What a provider does when less was verified than it reported: council and users answer, each with one vote; where they do not both
 * agree, or let the day pass, a reviewer who belongs to neither side decides. What is not disputed is paid meanwhile.
 */
@NullMarked
package org.allmende.outcome.dispute;

import org.jspecify.annotations.NullMarked;
