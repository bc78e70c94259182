/** The daily process that tells followers what comes near and ends searches for partners. */
@NullMarked
package org.allmende.bpmn.follow;

import org.jspecify.annotations.NullMarked;
