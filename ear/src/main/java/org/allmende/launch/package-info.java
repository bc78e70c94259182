/**
 * Starts the whole portal on one machine: database, server and application, and stops them again.
 * The run command, the tests on the real thing and the measurements all use it.
 */
@NullMarked
package org.allmende.launch;

import org.jspecify.annotations.NullMarked;
