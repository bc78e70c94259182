/** Tests of the tender's process. */
package org.allmende.bpmn.tender;
