/** Tests of judging bids. */
package org.allmende.evaluation.compliance;
