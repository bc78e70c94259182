/**
 * Following and early warning: a person follows a service, a place or a kind of service, and is told, once for each stage, when a
 * contract comes to its end, when the last day to extend it comes near, when a window opens, and when a group looks for partners.
 */
@NullMarked
package org.allmende.follow;

import org.jspecify.annotations.NullMarked;
