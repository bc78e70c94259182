/** Tests of staff mutuals. */
package org.allmende.mutual;
