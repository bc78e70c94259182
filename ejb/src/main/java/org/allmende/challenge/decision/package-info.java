/**
 * How a council decides on an expression of interest: officers declare their interests, one proposes, another confirms or sends
 * back, and a modification needs the body's consent. Also what was considered about the area's wellbeing, twice. Source:
 * Localism Act 2011 ss.83-84, S.I. 2012/1647.
 */
@NullMarked
package org.allmende.challenge.decision;

import org.jspecify.annotations.NullMarked;
