/** What several tests need: where the shared reference data lie, when they are there. */
package org.allmende.testing;
