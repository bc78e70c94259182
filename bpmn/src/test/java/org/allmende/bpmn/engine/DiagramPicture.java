package org.allmende.bpmn.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** Draws a diagram as SVG from its own layout, for the documentation. */
final class DiagramPicture {

    private static final int MARGIN = 56;
    private static final int LETTER = 7;
    private static final int LINE = 16;

    private final BpmnModelInstance model;
    private final StringBuilder body = new StringBuilder();
    private double right;
    private double bottom;
    private double left = Double.MAX_VALUE;
    private double top = Double.MAX_VALUE;

    DiagramPicture(BpmnModelInstance model) {
        this.model = model;
    }

    String svg() {
        draw(node -> node instanceof SubProcess);
        model.getModelElementsByType(SequenceFlow.class).forEach(this::flow);
        draw(node -> !(node instanceof SubProcess) && !(node instanceof Event));
        draw(node -> node instanceof Event);
        double width = right - left + 2 * MARGIN;
        double height = bottom - top + 2 * MARGIN + 2 * LINE;
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="%s %s %s %s" width="%s" height="%s" font-family="sans-serif" font-size="13">
            <defs><marker id="a" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z" fill="#57544b"/></marker></defs>
            <rect x="%s" y="%s" width="100%%" height="100%%" fill="#fbfaf6"/>
            %s</svg>
            """.formatted(
                        n(left - MARGIN),
                        n(top - MARGIN),
                        n(width),
                        n(height),
                        n(width),
                        n(height),
                        n(left - MARGIN),
                        n(top - MARGIN),
                        body);
    }

    private void draw(Predicate<FlowNode> wanted) {
        model.getModelElementsByType(FlowNode.class).stream().filter(wanted).forEach(this::node);
    }

    private void node(FlowNode node) {
        Bounds at = ((BpmnShape) node.getDiagramElement()).getBounds();
        reach(at.getX(), at.getY());
        reach(at.getX() + at.getWidth(), at.getY() + at.getHeight());
        double middle = at.getX() + at.getWidth() / 2;
        double centre = at.getY() + at.getHeight() / 2;
        if (node instanceof SubProcess) {
            box(at, "#f2efe5", "5 4");
            words(node.getName(), middle, at.getY() + LINE + 2, at.getWidth(), false);
        } else if (node instanceof Activity) {
            box(at, "#ffffff", "none");
            words(node.getName(), middle, centre, at.getWidth() - 8, true);
        } else if (node instanceof Gateway) {
            line("<path d=\"M%s %sL%s %sL%s %sL%s %sz\" fill=\"#faf0d7\" stroke=\"#1d1c18\"/>"
                    .formatted(
                            n(middle),
                            n(at.getY()),
                            n(at.getX() + at.getWidth()),
                            n(centre),
                            n(middle),
                            n(at.getY() + at.getHeight()),
                            n(at.getX()),
                            n(centre)));
            words(node.getName(), middle, at.getY() - LINE, 150, true);
        } else if (node instanceof Event) {
            line("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"#e4eee6\" stroke=\"#1f5c46\" stroke-width=\"%d\"/>"
                    .formatted(n(middle), n(centre), n(at.getWidth() / 2), node instanceof EndEvent ? 4 : 2));
            double aside = node instanceof BoundaryEvent ? 64 : 0;
            words(node.getName(), middle + aside, at.getY() + at.getHeight() + LINE, 120, false);
        }
    }

    private void box(Bounds at, String fill, String dash) {
        line(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"6\" fill=\"%s\" stroke=\"#1d1c18\" stroke-dasharray=\"%s\"/>"
                        .formatted(n(at.getX()), n(at.getY()), n(at.getWidth()), n(at.getHeight()), fill, dash));
    }

    private void flow(SequenceFlow flow) {
        List<Waypoint> points = List.copyOf(((BpmnEdge) flow.getDiagramElement()).getWaypoints());
        StringBuilder path = new StringBuilder();
        for (Waypoint point : points) {
            path.append(path.isEmpty() ? "M" : "L")
                    .append(n(point.getX()))
                    .append(' ')
                    .append(n(point.getY()));
            reach(point.getX(), point.getY());
        }
        line("<path d=\"%s\" fill=\"none\" stroke=\"#57544b\" marker-end=\"url(#a)\"/>".formatted(path));
        if (flow.getName() != null) {
            Waypoint first = points.get(0);
            Waypoint second = points.get(1);
            boolean down = first.getX().equals(second.getX());
            double x = down ? first.getX() + 18 : first.getX() + 24;
            double y = down ? first.getY() + 22 : first.getY() - 6;
            words(flow.getName(), x, y, 120, false);
        }
    }

    private void words(String name, double middle, double y, double width, boolean centred) {
        if (name == null || name.isBlank()) {
            return;
        }
        List<String> lines = wrapped(name, (int) (width / LETTER));
        double first = centred ? y - (lines.size() - 1) * LINE / 2.0 + 4 : y;
        for (int i = 0; i < lines.size(); i++) {
            line("<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" fill=\"#1d1c18\">%s</text>"
                    .formatted(
                            n(middle),
                            n(first + i * LINE),
                            lines.get(i).replace("&", "&amp;").replace("<", "&lt;")));
        }
    }

    private static List<String> wrapped(String name, int letters) {
        List<String> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String word : name.split("\\s+")) {
            if (!current.isEmpty() && current.length() + word.length() >= letters) {
                lines.add(current.toString());
                current.setLength(0);
            }
            current.append(current.isEmpty() ? "" : " ").append(word);
        }
        lines.add(current.toString());
        return lines;
    }

    private void reach(double x, double y) {
        left = Math.min(left, x);
        top = Math.min(top, y);
        right = Math.max(right, x);
        bottom = Math.max(bottom, y);
    }

    private void line(String element) {
        body.append(element).append('\n');
    }

    private static String n(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
