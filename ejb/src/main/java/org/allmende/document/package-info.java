/**
 * Files: uploaded in pieces that survive a cut line, encrypted block by block at rest, tied to the draft that they belong to.
 */
@NullMarked
package org.allmende.document;

import org.jspecify.annotations.NullMarked;
