/** Asks clamd, where one is configured, whether a file holds something harmful. That it does not answer stops no file. */
@NullMarked
package org.allmende.document.virus;

import org.jspecify.annotations.NullMarked;
