/**
 * The register of services: what a council provides, what it costs by kind, who runs it under which contract, when that ends
 * and by when an extension must be decided. Everything in it is public. It is written by a form or by a file of many lines,
 * all of them or none. Source: Localism Act 2011 s.81(5); S.I. 2012/1313 Sch 2; Procurement Regulations 2024 Sch 1.
 */
@NullMarked
package org.allmende.register;

import org.jspecify.annotations.NullMarked;
