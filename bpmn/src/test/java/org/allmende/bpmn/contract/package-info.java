/** Every flow of the contract diagrams in a real engine. */
package org.allmende.bpmn.contract;
