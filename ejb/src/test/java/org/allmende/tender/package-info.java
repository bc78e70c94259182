/** Tests of tenders, with the builder that other tests use. */
package org.allmende.tender;
