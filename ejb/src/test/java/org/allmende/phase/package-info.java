/** Tests of phases: who goes on, and what may change on the way to final tenders. */
package org.allmende.phase;
