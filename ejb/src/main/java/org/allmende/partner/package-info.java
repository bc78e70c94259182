/**
 * Partners: an organisation says that it looks for partners for a service, in a few public words; others write to it through the
 * portal. No address is shown before an answer, and the search ends by itself.
 */
@NullMarked
package org.allmende.partner;

import org.jspecify.annotations.NullMarked;
