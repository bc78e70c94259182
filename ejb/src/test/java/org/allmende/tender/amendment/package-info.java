/** Tests of amendments. */
package org.allmende.tender.amendment;
