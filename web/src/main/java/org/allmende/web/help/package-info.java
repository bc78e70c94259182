/** What helps a reader to use the portal, and how it may be used by everybody. */
@org.jspecify.annotations.NullMarked
package org.allmende.web.help;
