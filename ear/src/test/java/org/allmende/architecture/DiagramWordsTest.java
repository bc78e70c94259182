package org.allmende.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.allmende.testing.TestPortal;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Test;

/** Every name in a diagram has its words in both languages; the English ones are those of the diagram. */
class DiagramWordsTest {

    private final Map<String, String> names = new TreeMap<>();

    @Test
    void theEnglishWordsAreTheDiagramsOwn() throws IOException {
        read();
        assertThat(words("en")).isEqualTo(names);
    }

    @Test
    void everyNameIsTranslated() throws IOException {
        read();
        Map<String, String> translated = words("de");
        assertThat(translated.keySet()).isEqualTo(names.keySet());
        assertThat(translated.values()).noneMatch(String::isBlank);
    }

    private void read() throws IOException {
        try (var diagrams =
                Files.newDirectoryStream(TestPortal.project().resolve("bpmn/src/main/resources"), "*.bpmn")) {
            for (Path diagram : diagrams) {
                BpmnModelInstance model = Bpmn.readModelFromFile(diagram.toFile());
                for (Process process : model.getModelElementsByType(Process.class)) {
                    put(process.getId(), process.getId(), process.getName());
                    model.getModelElementsByType(FlowElement.class)
                            .forEach(element -> put(process.getId(), element.getId(), element.getName()));
                }
            }
        }
        assertThat(names).isNotEmpty();
    }

    private void put(String process, String element, String name) {
        if (name != null) {
            names.put("process." + process + "." + element, name);
        }
    }

    private static Map<String, String> words(String language) throws IOException {
        Path bundle = TestPortal.project()
                .resolve("web/src/main/resources/org/allmende/web/process/messages_" + language + ".properties");
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            words.load(reader);
        }
        Map<String, String> read = new TreeMap<>();
        words.stringPropertyNames().forEach(key -> read.put(key, words.getProperty(key)));
        return read;
    }
}
