package org.allmende.bpmn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every diagram must be, so that a council officer can read it and the engine can run it. */
class DiagramsTest {

    private static final int MOST_NODES = 20;

    @Test
    void deploysExactlyTheDiagramsThatExist() throws IOException {
        assertThat(Processes.DIAGRAMS)
                .containsExactlyInAnyOrderElementsOf(
                        files().map(file -> file.getFileName().toString()).toList());
    }

    @TestFactory
    Stream<DynamicTest> everyDiagramKeepsTheRules() throws IOException {
        return files().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> keepsTheRules(file)));
    }

    private static void keepsTheRules(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        Process process = model.getModelElementsByType(Process.class).iterator().next();
        Collection<FlowNode> nodes = model.getModelElementsByType(FlowNode.class);
        assertThat(process.getId() + ".bpmn").isEqualTo(file.getFileName().toString());
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getName())
                .as("the process has a name that people read")
                .isNotBlank();
        assertThat(process.getCamundaHistoryTimeToLiveString())
                .as("history time to live")
                .isNotBlank();
        assertThat(nodes).as("nodes, at most %d", MOST_NODES).hasSizeLessThanOrEqualTo(MOST_NODES);
        assertThat(model.getModelElementsByType(ScriptTask.class))
                .as("no scripts")
                .isEmpty();
        nodes.forEach(node -> keepsTheRules(node));
        model.getModelElementsByType(SequenceFlow.class).forEach(flow -> assertThat(flow.getDiagramElement())
                .as("%s is drawn", flow.getId())
                .isNotNull());
    }

    private static void keepsTheRules(FlowNode node) {
        assertThat(node.getDiagramElement()).as("%s is drawn", node.getId()).isInstanceOf(BpmnShape.class);
        assertThat(node.getId())
                .as("an id that says what it is")
                .matches("(Task|Event|Gateway|SubProcess|Call|Start|End)_[A-Z]\\w*");
        if (!(node instanceof StartEvent)) {
            assertThat(node.getIncoming().size() + (isAttached(node) ? 1 : 0))
                    .as("%s is reached", node.getId())
                    .isPositive();
        }
        if (!(node instanceof EndEvent) && !isEventSubProcess(node)) {
            assertThat(node.getOutgoing()).as("%s leads on", node.getId()).isNotEmpty();
        }
        if (node instanceof ExclusiveGateway && node.getOutgoing().size() > 1) {
            assertThat(node.getName()).as("%s asks a question", node.getId()).endsWith("?");
            assertThat(node.getOutgoing())
                    .as("flows of %s are labelled", node.getId())
                    .allSatisfy(flow -> assertThat(flow.getName()).isNotBlank());
        } else if (!(node instanceof EventBasedGateway) && !isJoin(node)) {
            assertThat(node.getName()).as("%s has a label", node.getId()).isNotBlank();
        }
        if (node instanceof UserTask task) {
            keepsTheRules(task);
        }
        if (node instanceof ServiceTask task) {
            assertThat(task.getCamundaDelegateExpression())
                    .as("%s calls a bean", node.getId())
                    .startsWith("${");
        }
    }

    private static void keepsTheRules(UserTask task) {
        assertThat(Objects.toString(task.getCamundaAssignee(), "")
                        + Objects.toString(task.getCamundaCandidateGroups(), ""))
                .as("%s says who", task.getId())
                .isNotBlank();
        assertThat(task.getCamundaFormKey()).as("%s says where", task.getId()).startsWith("/");
        assertThat(properties(task))
                .as("%s has a clock and a turn", task.getId())
                .contains("clock", "turn");
    }

    private static List<String> properties(FlowNode node) {
        return node.getExtensionElements().getElementsQuery().list().stream()
                .flatMap(element -> element.getChildElementsByType(CamundaProperty.class).stream())
                .map(CamundaProperty::getCamundaName)
                .toList();
    }

    private static boolean isJoin(FlowNode node) {
        return node.getElementType().getTypeName().endsWith("Gateway")
                && (node.getOutgoing().size() == 1
                        || node.getElementType().getTypeName().startsWith("parallel"));
    }

    private static boolean isAttached(FlowNode node) {
        return node.getElementType().getTypeName().equals("boundaryEvent") || isEventSubProcess(node);
    }

    private static boolean isEventSubProcess(FlowNode node) {
        return node instanceof SubProcess subProcess && subProcess.triggeredByEvent();
    }

    private static Stream<Path> files() throws IOException {
        try {
            Path folder = Path.of(
                            Processes.class.getResource("/META-INF/beans.xml").toURI())
                    .getParent()
                    .getParent();
            return Files.list(folder)
                    .filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
