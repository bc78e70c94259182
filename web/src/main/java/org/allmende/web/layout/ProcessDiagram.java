package org.allmende.web.layout;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.allmende.worklist.ProcessPicture;
import org.allmende.worklist.ProcessView;

/**
 * The diagram of a case's process, as the engine has it: {@code /process/<subject>}; or of a process in general: {@code
 * /process/definition/<key>}; its names in the language of the address, {@code ?in=de}, which is no
 * choice that the device would keep. It holds no data of the case.
 */
@WebServlet("/process/*")
public class ProcessDiagram extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern SUBJECT = Pattern.compile("/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final Pattern DEFINITION = Pattern.compile("/definition/([A-Za-z]{1,60})");

    @Inject
    private transient ProcessView processes;

    @Inject
    private transient DiagramWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ProcessPicture> picture = picture(String.valueOf(request.getPathInfo()));
        if (picture.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/xml;charset=UTF-8");
        response.setHeader("Cache-Control", "max-age=60");
        String bpmn = words.bpmn(picture.get(), language(request));
        response.getOutputStream().write(bpmn.getBytes(StandardCharsets.UTF_8));
    }

    private static Locale language(HttpServletRequest request) {
        return UserLanguage.supported(request.getParameter("in")).orElseGet(() -> UserLanguage.of(request));
    }

    private Optional<ProcessPicture> picture(String path) {
        Matcher subject = SUBJECT.matcher(path);
        if (subject.matches()) {
            return processes.of(UUID.fromString(subject.group(1)));
        }
        Matcher definition = DEFINITION.matcher(path);
        return definition.matches() ? processes.ofDefinition(definition.group(1)) : Optional.empty();
    }
}
