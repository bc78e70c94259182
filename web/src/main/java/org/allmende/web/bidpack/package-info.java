/** The offline pack of a bid: the form that is filled in without a line, and the page that shows what came back. */
@NullMarked
package org.allmende.web.bidpack;

import org.jspecify.annotations.NullMarked;
