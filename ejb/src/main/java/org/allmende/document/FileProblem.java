package org.allmende.document;

import org.allmende.shared.DomainProblem;

/** What is wrong with a file. Its sender reads the file's name in the text; log and audit, which others read, get the code alone. */
final class FileProblem extends DomainProblem {

    private static final long serialVersionUID = 1L;

    FileProblem(String code, String name, Object... more) {
        super(code, with(name, more));
    }

    private static Object[] with(String name, Object... more) {
        Object[] all = new Object[more.length + 1];
        all[0] = name;
        System.arraycopy(more, 0, all, 1, more.length);
        return all;
    }

    /** The code, and what is said besides the name. */
    @Override
    public String getMessage() {
        return args().size() == 1 ? code() : code() + " " + args().subList(1, args().size());
    }
}
