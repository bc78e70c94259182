/**
 * Where the money of a contract stands, and how it reaches the provider: an append-only ledger of double entries, written in
 * the transaction of the event that each entry tells of; bank details that two people keep; pay runs and remittances.
 */
@NullMarked
package org.allmende.money;

import org.jspecify.annotations.NullMarked;
