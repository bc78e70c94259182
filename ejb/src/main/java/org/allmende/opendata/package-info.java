/**
 * Open data: each public step of a case becomes an immutable release of the Open Contracting Data Standard 1.1.5, written in
 * the step's own transaction; a case's record is the merge of its releases. Nothing here decides anything: it listens to
 * the other capabilities' events and reads what they have made public.
 */
@NullMarked
package org.allmende.opendata;

import org.jspecify.annotations.NullMarked;
