/** Tests of the secret ballot. */
package org.allmende.mutual.ballot;
