/** Pages of the money: the ledger of a contract, bank details, pay runs. */
@NullMarked
package org.allmende.web.money;

import org.jspecify.annotations.NullMarked;
