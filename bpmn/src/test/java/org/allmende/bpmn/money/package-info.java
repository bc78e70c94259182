/** Every flow of the diagrams about money in a real engine. */
package org.allmende.bpmn.money;
