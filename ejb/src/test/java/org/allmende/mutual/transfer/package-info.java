/** Tests of the transfer of staff and service. */
package org.allmende.mutual.transfer;
