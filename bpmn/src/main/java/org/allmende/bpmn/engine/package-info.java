/** The process engine: starts with the application, shares its transactions and its clock. No other package knows how it is built. */
@NullMarked
package org.allmende.bpmn.engine;

import org.jspecify.annotations.NullMarked;
