/** The pages of the portal, by capability, and what all pages share. */
@NullMarked
package org.allmende.web;

import org.jspecify.annotations.NullMarked;
