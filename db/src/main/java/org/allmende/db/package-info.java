/** The database of the portal: an embedded PostgreSQL for those who bring none, and the migrations for every one. */
@NullMarked
package org.allmende.db;

import org.jspecify.annotations.NullMarked;
