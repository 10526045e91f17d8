package io.kaohe.process.tasklist;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kaohe.appeal.AppealView;
import io.kaohe.appeal.AppealViews;
import io.kaohe.appraisal.AppraisalView;
import io.kaohe.appraisal.AppraisalViews;
import io.kaohe.process.engine.Actors;
import io.kaohe.shared.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** An appraisal for a page that shows it with the parts of the forms: as its reader may see it, ids with names. */
@Service
class AppraisalPage {

    private final AppraisalViews views;
    private final AppealViews appeals;
    private final Showing showing;
    private final Actors actors;

    AppraisalPage(AppraisalViews views, AppealViews appeals, Showing showing, Actors actors) {
        this.views = views;
        this.appeals = appeals;
        this.showing = showing;
        this.actors = actors;
    }

    /**
     * The data are what {@code GET /api/appraisals/{id}} tells, and beside it what {@code …/{id}/appeal} does.
     *
     * @throws io.kaohe.shared.Refusal 404 unless the caller may see it
     */
    Shown of(UUID appraisal) {
        Actor reader = actors.current();
        Told told = new Told(
                views.of(reader, appraisal), appeals.find(reader, appraisal).orElse(null));
        return showing.of(reader, told, appraisal.toString());
    }

    private record Told(
            @JsonUnwrapped AppraisalView appraisal,
            @Nullable AppealView appeal) {}
}
