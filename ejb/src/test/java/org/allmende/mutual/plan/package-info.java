/** Tests of business cases. */
package org.allmende.mutual.plan;
