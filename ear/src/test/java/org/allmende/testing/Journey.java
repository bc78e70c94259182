package org.allmende.testing;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * Base of all ways through the portal. Each test begins as a visitor of its own, and may bring others: {@link #another()}.
 * The portal and its time are shared by all, so that a journey creates what it needs and names it by
 * {@link Visitor#unique(String)}.
 */
public abstract class Journey {

    private final List<Visitor> visitors = new ArrayList<>();

    protected Visitor me;
    protected Page page;

    @BeforeAll
    static void needBrowserAndPortal() {
        Assumptions.assumeTrue(Browser.find().isPresent(), "no browser");
        TestPortal.address();
    }

    @BeforeEach
    void arrive() {
        me = another();
        page = me.page();
    }

    @AfterEach
    void leave() {
        try {
            visitors.forEach(Visitor::assertUndisturbed);
        } finally {
            visitors.forEach(Visitor::close);
            visitors.clear();
        }
    }

    /** Somebody else, at a browser of their own, until the test ends. */
    protected Visitor another() {
        Visitor visitor = Visitor.arrive();
        visitors.add(visitor);
        return visitor;
    }

    /** Somebody else who has signed in with an account of the sample. */
    protected Visitor as(String email) {
        return another().signIn(email);
    }

    /** Opens a page of the portal by its path, such as {@code /services}. */
    protected void open(String path) {
        me.open(path);
    }

    /** See {@link Visitor#assertAccessible()}. */
    protected void assertAccessible() {
        me.assertAccessible();
    }
}
