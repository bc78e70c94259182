package org.allmende.web.evaluation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.allmende.tender.Criterion;
import org.allmende.web.layout.LevelView;
import org.allmende.web.layout.Messages;

/** The levels of a criterion for a page: a name in the reader's language and the published words, best first. */
@RequestScoped
public class ScaleWords {

    @Inject
    private Messages messages;

    public List<LevelView> of(Criterion criterion) {
        List<LevelView> levels = new ArrayList<>();
        for (int level = criterion.levels().size() - 1; level >= 0; level--) {
            levels.add(new LevelView(level, name(level), criterion.levels().get(level)));
        }
        return levels;
    }

    /** "Good" for 3. */
    public String name(int level) {
        return messages.get("evaluation.level." + level);
    }
}
