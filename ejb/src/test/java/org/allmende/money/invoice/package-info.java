/** Tests of invoices as files. */
@NullMarked
package org.allmende.money.invoice;

import org.jspecify.annotations.NullMarked;
