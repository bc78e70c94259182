/** What the tests on the real thing share: a portal of their own, a browser, and the archive to deploy. */
@NullMarked
package org.allmende.testing;

import org.jspecify.annotations.NullMarked;
