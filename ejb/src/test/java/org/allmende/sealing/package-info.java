/** Tests of the sealing. */
package org.allmende.sealing;
