/** Every flow of the diagram of late corrections in a real engine. */
package org.allmende.bpmn.correction;
