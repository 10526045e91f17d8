package io.kaohe.process.tasklist;

import io.kaohe.appraisal.AppraisalViews;
import io.kaohe.process.engine.Actors;
import io.kaohe.shared.Actor;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** An appraisal for a page that shows it with the parts of the forms: as its reader may see it, ids with names. */
@Service
class AppraisalPage {

    private final AppraisalViews views;
    private final Showing showing;
    private final Actors actors;

    AppraisalPage(AppraisalViews views, Showing showing, Actors actors) {
        this.views = views;
        this.showing = showing;
        this.actors = actors;
    }

    /**
     * The data are what {@code GET /api/appraisals/{id}} tells.
     *
     * @throws io.kaohe.shared.Refusal 404 unless the caller may see it
     */
    Shown of(UUID appraisal) {
        Actor reader = actors.current();
        return showing.of(reader, views.of(reader, appraisal), appraisal.toString());
    }
}
