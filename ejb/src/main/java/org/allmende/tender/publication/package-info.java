/**
 * How a draft becomes a tender notice: one officer proposes, with the team and the conflicts assessment (Procurement Act 2023
 * ss.81-83), another one sees exactly what everybody will see and publishes it or sends it back. The assessment is kept under review
 * afterwards; that it exists is public, what it says is not.
 */
@NullMarked
package org.allmende.tender.publication;

import org.jspecify.annotations.NullMarked;
