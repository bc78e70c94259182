@org.jspecify.annotations.NullMarked
package org.allmende.document.virus;
