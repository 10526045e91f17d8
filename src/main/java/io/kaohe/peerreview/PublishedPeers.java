package io.kaohe.peerreview;

import io.kaohe.appraisal.AppraisalView.Average;
import io.kaohe.appraisal.AppraisalView.OpinionsView;
import io.kaohe.appraisal.FurtherRatings;
import io.kaohe.scoring.RaterGroup;
import io.kaohe.scoring.ScoringInput;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gives the score and the appraisal's readers the same: what colleagues, and a lead's team, say together. */
@Component
class PublishedPeers implements FurtherRatings {

    private static final int DIGITS = 2;

    private final JdbcPeerStages stages;
    private final JdbcPeerAnswers answers;

    PublishedPeers(JdbcPeerStages stages, JdbcPeerAnswers answers) {
        this.stages = stages;
        this.answers = answers;
    }

    @Override
    public List<ScoringInput.Rating> of(UUID appraisal) {
        return Stream.of(Stage.peers(appraisal), Stage.upward(appraisal))
                .flatMap(stage -> answers.summary(stage).stream())
                .flatMap(summary -> summary.ratings().stream())
                .toList();
    }

    @Override
    public Set<String> asked(UUID appraisal) {
        return stages.asked(appraisal);
    }

    @Override
    public Set<UUID> askedAbout(String person) {
        return stages.askedAbout(person);
    }

    @Override
    public boolean asking(UUID appraisal) {
        return stages.isOpen(Stage.peers(appraisal)) || stages.isOpen(Stage.upward(appraisal));
    }

    @Override
    public boolean owedBy(String person, UUID cycle) {
        return answers.owes(person, cycle);
    }

    @Override
    public Optional<OpinionsView> opinions(UUID appraisal, RaterGroup group) {
        Stage stage = new Stage(appraisal, group);
        if (!stages.isClosed(stage)) {
            return Optional.empty();
        }
        return Optional.of(answers.summary(stage)
                .map(summary -> new OpinionsView(
                        summary.averages().entrySet().stream()
                                .map(average -> new Average(
                                        average.getKey().name(),
                                        average.getValue().setScale(DIGITS, RoundingMode.HALF_UP)))
                                .toList(),
                        summary.texts()))
                .orElse(OpinionsView.TOO_FEW));
    }
}
