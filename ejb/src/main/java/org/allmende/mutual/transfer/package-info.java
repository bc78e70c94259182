/**
 * What a mutual must have asked and done before staff and service move over: questions about staff and pensions with their
 * sources, and dated steps up to the first day. Tells what to ask whom; advises nobody on the law.
 */
@NullMarked
package org.allmende.mutual.transfer;

import org.jspecify.annotations.NullMarked;
