package io.kaohe.peerreview;

import io.kaohe.appraisal.AppraisalView.Average;
import io.kaohe.appraisal.AppraisalView.PeersView;
import io.kaohe.appraisal.FurtherRatings;
import io.kaohe.scoring.ScoringInput;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gives the score and the appraisal's readers the same: what colleagues say together. */
@Component
class PublishedPeers implements FurtherRatings {

    private static final int DIGITS = 2;

    private final JdbcPeerAnswers answers;

    PublishedPeers(JdbcPeerAnswers answers) {
        this.answers = answers;
    }

    @Override
    public List<ScoringInput.Rating> of(UUID appraisal) {
        return answers.summary(appraisal).map(PeerSummary::ratings).orElse(List.of());
    }

    @Override
    public boolean owedBy(String person, UUID cycle) {
        return answers.owes(person, cycle);
    }

    @Override
    public Optional<PeersView> opinions(UUID appraisal) {
        return answers.summary(appraisal)
                .map(summary -> new PeersView(
                        summary.averages().entrySet().stream()
                                .map(average -> new Average(
                                        average.getKey().name(),
                                        average.getValue().setScale(DIGITS, RoundingMode.HALF_UP)))
                                .toList(),
                        summary.texts()));
    }
}
