/**
 * Before a tender is published, users of the service weigh the criteria that concern them, within the share that the council sets.
 * The council takes the result over, or departs from it with a reason that everybody reads in the notice.
 */
@NullMarked
package org.allmende.tender.weighing;

import org.jspecify.annotations.NullMarked;
