package io.kaohe.process.cycle;

import io.kaohe.calibration.CalibrationSheet;
import io.kaohe.calibration.Calibrations;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The form of {@code userTask_calibrate}: HR compares the results of the year. Each change of a grade is kept when it
 * is made, so that nothing of a long session is lost; submitting ends the stage.
 */
@Component
class CalibrateTask implements HumanTask {

    private final Calibrations calibrations;

    CalibrateTask(Calibrations calibrations) {
        this.calibrations = calibrations;
    }

    @Override
    public String key() {
        return AnnualCycle.CALIBRATE;
    }

    @Override
    public String schema() {
        return "schemas/calibrate.json";
    }

    @Override
    public String subject() {
        return "cycleId";
    }

    @Override
    public CalibrationSheet data(Actor actor, String businessKey) {
        return calibrations.sheet(actor, UUID.fromString(businessKey));
    }

    @Override
    public void accept(Actor actor, Submission submission) {
        calibrations.end(
                actor,
                UUID.fromString(submission.businessKey()),
                submission.as(Content.class).changes());
    }

    private record Content(boolean confirmed, @Nullable Integer changes) {}
}
