/** Tests of the package of the same name. */
package org.allmende.identity.account;
