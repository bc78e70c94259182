@NullMarked
package org.allmende.tender.weighing;

import org.jspecify.annotations.NullMarked;
