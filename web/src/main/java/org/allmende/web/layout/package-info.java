/**
 * What every page shares: the language of the reader, the words, the way dates and money are written, the frame around a
 * page and the small immutable views that the composites of {@code resources/allmende} show.
 */
@org.jspecify.annotations.NullMarked
package org.allmende.web.layout;
