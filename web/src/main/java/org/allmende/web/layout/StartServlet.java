package org.allmende.web.layout;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers an address that names a place and no page of it with the first page there. A welcome file would not do: the server
 * sends its readers on to another address, or OmniFaces takes it for the page of every address that it does not know.
 */
@WebServlet({"", "/help"})
public class StartServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.getRequestDispatcher(request.getServletPath() + "/index").forward(request, response);
    }
}
