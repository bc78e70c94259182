/** Pages of questions about a tender: the register that everybody reads, asking without a name, and answering to all. */
@NullMarked
package org.allmende.web.tenderquestion;

import org.jspecify.annotations.NullMarked;
