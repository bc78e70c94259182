@NullMarked
package org.allmende.evaluation.override;

import org.jspecify.annotations.NullMarked;
