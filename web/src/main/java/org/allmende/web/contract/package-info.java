/** Pages of contracts: public list and dashboard, preparation, signature. */
@NullMarked
package org.allmende.web.contract;

import org.jspecify.annotations.NullMarked;
