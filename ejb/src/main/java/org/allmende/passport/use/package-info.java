/**
 * Papers in use: a share code pins versions and shows what they are; whoever has it asks to use one in a matter; the holder
 * consents to each use or refuses; with the sending of the matter its uses stay, and the council reads the files.
 */
@NullMarked
package org.allmende.passport.use;

import org.jspecify.annotations.NullMarked;
