/** Tests of bids. */
package org.allmende.bid;
