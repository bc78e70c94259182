/** Pages of those who run the portal: mail, the audit, and steps of processes that have failed. */
@NullMarked
package org.allmende.web.admin;

import org.jspecify.annotations.NullMarked;
