/** Tests of the reserved procurement. */
package org.allmende.mutual.reserved;
