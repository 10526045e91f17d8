package io.kaohe.web;

import io.kaohe.calibration.CalibrationSheet;
import io.kaohe.calibration.Calibrations;
import io.kaohe.shared.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The year's results beside each other, for HR. */
@RestController
@RequestMapping("/api/cycles/{id}/calibration")
class CalibrationController {

    record Change(
            @Nullable UUID appraisal,
            @Nullable String from,
            @Nullable String grade,
            @Nullable String reason) {}

    private final Calibrations calibrations;

    CalibrationController(Calibrations calibrations) {
        this.calibrations = calibrations;
    }

    @GetMapping
    CalibrationSheet sheet(Actor actor, @PathVariable UUID id) {
        return calibrations.sheet(actor, id);
    }

    /** Answers the sheet as it is then. */
    @PostMapping("/changes")
    CalibrationSheet change(Actor actor, @PathVariable UUID id, @RequestBody Change change) {
        Required required = new Required();
        UUID appraisal = required.value("appraisal", change.appraisal(), id);
        String from = required.text("from", change.from());
        String grade = required.text("grade", change.grade());
        String reason = required.reason(change.reason());
        required.refuseMissing();
        calibrations.change(actor, id, appraisal, from, grade, reason);
        return calibrations.sheet(actor, id);
    }
}
