/** Tests of members and shares. */
package org.allmende.mutual.member;
