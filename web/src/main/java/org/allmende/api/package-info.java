/**
 * The public interface for programs under {@code /api}: open data and small tools, without an account. Faulty requests are
 * answered as problem+json with a code and a text that says how to put it right.
 */
@NullMarked
package org.allmende.api;

import org.jspecify.annotations.NullMarked;
