/**
 * The notices that the law of procurement asks for: their official numbers, and where the law asks for each. One dated table, for
 * pages and open data alike.
 */
@NullMarked
package org.allmende.publicnotice;

import org.jspecify.annotations.NullMarked;
