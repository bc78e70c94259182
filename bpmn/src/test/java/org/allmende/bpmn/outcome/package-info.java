/** Every flow of the outcome diagrams in a real engine. */
package org.allmende.bpmn.outcome;
