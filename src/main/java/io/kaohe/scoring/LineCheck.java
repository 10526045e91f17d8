package io.kaohe.scoring;

import io.kaohe.scoring.ScoringInput.Line;
import io.kaohe.scoring.ScoringInput.LineStatus;
import io.kaohe.shared.Band;
import io.kaohe.shared.Block;
import io.kaohe.shared.FieldErrors;
import io.kaohe.shared.Method;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One line by itself: weight, limits, status, and the figures that its method needs. */
final class LineCheck {

    /** Ten times the target: more is a mistyped cap, and the stored figures are made for it. */
    static final BigDecimal MAX_CAP = BigDecimal.TEN;

    private final String path;
    private final Line line;
    private final FieldErrors errors;

    private LineCheck(String path, Line line, FieldErrors errors) {
        this.path = path;
        this.line = line;
        this.errors = errors;
    }

    static void check(String path, Line line, FieldErrors errors) {
        new LineCheck(path, line, errors).check();
    }

    private void check() {
        weight();
        limits();
        reason();
        errors.require(
                line.method() != Method.JUDGED || line.block() == Block.QUALITATIVE,
                path + ".block",
                "JUDGED_NOT_QUALITATIVE");
        // a line that was decided away must not stop the score for figures that nobody reads
        if (line.status() == LineStatus.SCORED || line.status() == LineStatus.BLOCKED) {
            figures();
        }
    }

    private void weight() {
        BigDecimal weight = line.weight();
        errors.require(weight.signum() > 0, path + ".weight", "WEIGHT_NOT_POSITIVE");
        errors.require(weight.stripTrailingZeros().scale() <= 2, path + ".weight", "WEIGHT_TOO_PRECISE");
    }

    private void limits() {
        ratioWithin(path + ".floor", line.floor());
        ratioWithin(path + ".cap", line.cap());
        Limits limits = Limits.of(line);
        errors.require(limits.cap().signum() > 0, path + ".cap", "POSITIVE");
        errors.require(
                limits.floor().compareTo(limits.cap()) <= 0,
                line.floor() == null ? path + ".cap" : path + ".floor",
                "FLOOR_ABOVE_CAP");
    }

    private void reason() {
        String reason = line.reason();
        boolean needed = line.status() == LineStatus.EXCLUDED || line.status() == LineStatus.ZERO;
        errors.require(!needed || (reason != null && !reason.isBlank()), path + ".reason", "REQUIRED");
    }

    private void figures() {
        switch (line.method()) {
            case HIGHER, LOWER, THRESHOLD -> target();
            case INCREMENTAL -> way();
            case BANDED -> bands();
            case JUDGED -> {}
        }
    }

    private void target() {
        BigDecimal target = line.target();
        if (target == null) {
            errors.add(path + ".target", "REQUIRED");
        } else if (target.signum() <= 0) {
            errors.add(path + ".target", target.signum() == 0 ? "TARGET_ZERO" : "POSITIVE");
        }
    }

    private void way() {
        BigDecimal target = line.target();
        BigDecimal baseline = line.baseline();
        errors.require(target != null, path + ".target", "REQUIRED");
        errors.require(baseline != null, path + ".baseline", "REQUIRED");
        errors.require(
                target == null || baseline == null || target.compareTo(baseline) != 0,
                path + ".target",
                "TARGET_IS_BASELINE");
    }

    private void bands() {
        errors.require(!line.bands().isEmpty(), path + ".bands", "REQUIRED");
        Set<BigDecimal> bounds = new HashSet<>();
        for (int i = 0; i < line.bands().size(); i++) {
            Band band = line.bands().get(i);
            String at = path + ".bands[" + i + "]";
            errors.require(bounds.add(band.from().stripTrailingZeros()), at + ".from", "BAND_DUPLICATE");
            ratioWithin(at + ".completion", band.completion());
        }
    }

    private void ratioWithin(String field, @Nullable BigDecimal ratio) {
        errors.requireBetween(BigDecimal.ZERO, MAX_CAP, ratio, field);
    }
}
