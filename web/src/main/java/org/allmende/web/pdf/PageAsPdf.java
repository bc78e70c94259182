package org.allmende.web.pdf;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.allmende.web.layout.PageCapture;

/**
 * A notice as PDF: the page of a tender, its questions, an award, a contract or an objection asked with {@code ?as=pdf}. Made from the
 * page itself, so that paper never says anything else, in the reader's language and with what this reader may see.
 */
public class PageAsPdf extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Pattern PAGES =
            Pattern.compile("/(?:tender/(view|questions)|(award|contract)/view)/(AL-[A-Z]-[0-9]{4}-[0-9]{4,9})");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Matcher page = PAGES.matcher(path);
        if (!"GET".equals(request.getMethod()) || !"as=pdf".equals(request.getQueryString()) || !page.matches()) {
            chain.doFilter(request, response);
            return;
        }
        PageCapture capture = new PageCapture(response, () -> {});
        chain.doFilter(request, capture);
        byte[] html = capture.whole();
        if (html == null) {
            capture.passOn();
            return;
        }
        String address = request.getRequestURL().toString();
        byte[] pdf = PageSheet.pdf(new String(html, StandardCharsets.UTF_8), address);
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "inline; filename=\"" + page.group(3) + ".pdf\"");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }
}
