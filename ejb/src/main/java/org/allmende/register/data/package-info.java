/**
 * The data pack of a service: whoever misses data asks the council, a clock runs, and the answer or the refusal with its ground is
 * public. Each answer makes a version of the pack; older ones stay. Source: Freedom of Information Act 2000 ss.1, 8, 10, 17.
 */
@NullMarked
package org.allmende.register.data;

import org.jspecify.annotations.NullMarked;
