/** Tests of legal forms. */
package org.allmende.mutual.form;
