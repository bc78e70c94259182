/**
 * The community right to challenge: services that a council publishes, its periods, and expressions of interest from draft to
 * decision. Source: Localism Act 2011 ss.81-86, S.I. 2012/1313, S.I. 2012/1647.
 */
@NullMarked
package org.allmende.challenge;

import org.jspecify.annotations.NullMarked;
