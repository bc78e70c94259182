/** The two processes of an asset: from its nomination to the end of its entry, and the moratorium before a sale. */
@NullMarked
package org.allmende.bpmn.asset;

import org.jspecify.annotations.NullMarked;
