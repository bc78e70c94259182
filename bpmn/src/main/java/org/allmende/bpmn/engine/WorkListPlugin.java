package org.allmende.bpmn.engine;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.allmende.worklist.WorkItems;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Lets every waiting step of every process write the work list, in the step's own transaction. */
@Dependent
public class WorkListPlugin extends AbstractProcessEnginePlugin {

    private WorkItems workItems;

    /** For CDI and for tests of single processes. */
    @Inject
    public WorkListPlugin(WorkItems workItems) {
        this.workItems = workItems;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (configuration.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPostBPMNParseListeners());
        }
        listeners.add(new WaitingSteps());
        configuration.setCustomPostBPMNParseListeners(listeners);
    }

    private final class WaitingSteps extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            WorkItemOfTask listener = new WorkItemOfTask(workItems, StepProperties.of(element));
            UserTaskActivityBehavior behavior = (UserTaskActivityBehavior) activity.getActivityBehavior();
            behavior.getTaskDefinition().addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, listener);
            behavior.getTaskDefinition().addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, listener);
            behavior.getTaskDefinition().addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, listener);
        }

        @Override
        public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
            listen(element, activity);
        }

        @Override
        public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            listen(element, activity);
        }

        @Override
        public void parseEventBasedGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
            listen(element, activity);
        }

        private void listen(Element element, ActivityImpl activity) {
            StepProperties properties = StepProperties.of(element);
            if (properties.has(StepProperties.CLOCK)) {
                WorkItemOfEvent listener = new WorkItemOfEvent(workItems, properties);
                activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, listener);
                activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, listener);
            }
        }
    }
}
