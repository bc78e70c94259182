/**
 * Sample and test mode: a life-like council whose cases are written by the portal's own use cases, and the time travel by
 * which one lives through them. Not part of a production archive.
 */
@NullMarked
package org.allmende.sample;

import org.jspecify.annotations.NullMarked;
