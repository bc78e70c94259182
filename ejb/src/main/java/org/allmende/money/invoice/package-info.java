/**
 * Invoices as files, UBL 2.1 in the shape of Peppol BIS Billing 3: read without trust, checked against the schema and the
 * arithmetic of EN 16931, compared with what the milestone is worth.
 */
@NullMarked
package org.allmende.money.invoice;

import org.jspecify.annotations.NullMarked;
