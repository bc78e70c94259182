/** The home page: what is open, what closes soon, who runs the services, and whether the right to challenge works. */
@org.jspecify.annotations.NullMarked
package org.allmende.web.home;
