/** Papers of evidence passports in expressions of interest. None is demanded, and none may be: S.I. 2012/1313. */
@NullMarked
package org.allmende.challenge.evidence;

import org.jspecify.annotations.NullMarked;
