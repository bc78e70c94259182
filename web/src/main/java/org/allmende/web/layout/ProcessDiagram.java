package org.allmende.web.layout;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.allmende.worklist.ProcessPicture;
import org.allmende.worklist.ProcessView;

/** The diagram of a case's process, as the engine has it: {@code /process/<subject>}. It holds no data of the case. */
@WebServlet("/process/*")
public class ProcessDiagram extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern SUBJECT = Pattern.compile("/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    @Inject
    private transient ProcessView processes;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getPathInfo());
        var matcher = SUBJECT.matcher(path);
        Optional<ProcessPicture> picture =
                matcher.matches() ? processes.of(UUID.fromString(matcher.group(1))) : Optional.empty();
        if (picture.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/xml;charset=UTF-8");
        response.setHeader("Cache-Control", "max-age=60");
        response.getOutputStream().write(picture.get().bpmnXml().getBytes(StandardCharsets.UTF_8));
    }
}
