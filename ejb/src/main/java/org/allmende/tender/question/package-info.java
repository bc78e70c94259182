/**
 * Questions about an open tender: asked without showing who, answered or refused by the council, published to everybody at one
 * moment, up to the tender's own last instant for questions. Who asked stands in one column, which only finds the asker to be told
 * and the asker's own questions; nothing here gives it away.
 */
@NullMarked
package org.allmende.tender.question;

import org.jspecify.annotations.NullMarked;
