/** What process tests share. */
package org.allmende.bpmn.testing;
