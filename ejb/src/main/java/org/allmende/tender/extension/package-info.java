/** How often, and by how much, a council may extend the contract: said in the notice, so that it may be in the contract. */
@NullMarked
package org.allmende.tender.extension;

import org.jspecify.annotations.NullMarked;
