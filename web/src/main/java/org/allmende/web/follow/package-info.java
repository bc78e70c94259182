/** Pages of following and of partners: what a person follows, who looks for partners, and the messages between them. */
@NullMarked
package org.allmende.web.follow;

import org.jspecify.annotations.NullMarked;
