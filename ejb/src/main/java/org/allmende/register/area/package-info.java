/** Shapes of the areas in which a council provides services, brought in as GeoJSON; for the map of services. */
@NullMarked
package org.allmende.register.area;

import org.jspecify.annotations.NullMarked;
