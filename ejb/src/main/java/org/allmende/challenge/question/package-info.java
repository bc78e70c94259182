/**
 * Questions of the council to the body while an expression of interest is considered, with the answers on the record. A council may
 * ask for more than the law does, but may not reject because it was not supplied (S.I. 2012/1313 Sch 1).
 */
@NullMarked
package org.allmende.challenge.question;

import org.jspecify.annotations.NullMarked;
