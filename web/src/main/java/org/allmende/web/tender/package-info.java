/** Pages of tenders: the public list, one tender, its preparation, and the opening passphrase of officers. */
@NullMarked
package org.allmende.web.tender;

import org.jspecify.annotations.NullMarked;
