package org.allmende.bpmn.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.allmende.worklist.ProcessPicture;
import org.allmende.worklist.ProcessPicture.State;
import org.allmende.worklist.ProcessPicture.Step;
import org.allmende.worklist.ProcessView;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Reads from the engine's history where a case stands in its diagram. */
@ApplicationScoped
public class LiveDiagrams implements ProcessView {

    @Inject
    private Engine engine;

    @Override
    public Optional<ProcessPicture> of(UUID subject) {
        HistoryService history = engine.get().getHistoryService();
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(subject.toString())
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .stream()
                .max(Comparator.comparing(LiveDiagrams::isRunning)
                        .thenComparing(instance -> isRunning(instance) || instance.getSuperProcessInstanceId() == null)
                        .thenComparing(HistoricProcessInstance::getStartTime))
                .map(this::picture);
    }

    /** What runs is shown before what has ended; and of what has ended the whole, not a part that it called. */
    private static boolean isRunning(HistoricProcessInstance instance) {
        return instance.getEndTime() == null;
    }

    private ProcessPicture picture(HistoricProcessInstance instance) {
        List<HistoricActivityInstance> activities = engine.get()
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .list();
        Set<String> running = ids(activities, activity -> activity.getEndTime() == null);
        Set<String> done = ids(activities, activity -> activity.getEndTime() != null && !activity.isCanceled());
        return picture(instance.getProcessDefinitionKey(), instance.getProcessDefinitionId(), running, done);
    }

    @Override
    public Optional<ProcessPicture> ofDefinition(String key) {
        return engine
                .get()
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .list()
                .stream()
                .findFirst()
                .map(definition -> picture(key, definition.getId(), Set.of(), Set.of()));
    }

    private ProcessPicture picture(String key, String definitionId, Set<String> running, Set<String> done) {
        BpmnModelInstance model = engine.get().getRepositoryService().getBpmnModelInstance(definitionId);
        List<Step> steps = model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> node.getName() != null && (node instanceof Activity || node instanceof Event))
                .sorted(Comparator.comparing(LiveDiagrams::isAside).thenComparingDouble(LiveDiagrams::fromLeft))
                .map(node -> new Step(node.getId(), node.getName(), state(node.getId(), running, done)))
                .toList();
        return new ProcessPicture(key, Bpmn.convertToString(model), steps);
    }

    private static Set<String> ids(
            List<HistoricActivityInstance> activities, Predicate<HistoricActivityInstance> wanted) {
        return activities.stream()
                .filter(wanted)
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet());
    }

    private static State state(String id, Set<String> running, Set<String> done) {
        if (running.contains(id)) {
            return State.NOW;
        }
        return done.contains(id) ? State.DONE : State.TO_COME;
    }

    /** Whether it happens at any time, or never, beside the way of the case; such as a withdrawal. */
    private static boolean isAside(FlowNode node) {
        for (ModelElementInstance at = node; at != null; at = at.getParentElement()) {
            if (at instanceof SubProcess part && part.triggeredByEvent()) {
                return true;
            }
        }
        return false;
    }

    private static double fromLeft(FlowNode node) {
        if (node.getDiagramElement() instanceof BpmnShape shape) {
            Bounds bounds = shape.getBounds();
            return bounds.getX();
        }
        return Double.MAX_VALUE;
    }
}
