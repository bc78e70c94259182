@NullMarked
package org.allmende.tender.reserved;

import org.jspecify.annotations.NullMarked;
