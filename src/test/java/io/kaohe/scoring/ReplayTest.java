package io.kaohe.scoring;

import static io.kaohe.scoring.CardFixture.theSeoSpecialist;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A stored input scores to the stored result, to the digit and to the byte. */
class ReplayTest {

    private final ObjectMapper json = JsonMapper.builder().build();

    @Property(tries = 200)
    @Label("What was stored can be replayed: the same input gives the same result after a way through JSON")
    void replay(@ForAll("cards") ScoringInput card) throws JsonProcessingException {
        ScoringResult stored = Scoring.score(card, new ShippedDecisions());
        ScoringInput read = json.readValue(json.writeValueAsString(card), ScoringInput.class);
        assertThat(Scoring.score(read, new ShippedDecisions())).isEqualTo(stored);
        assertThat(json.readValue(json.writeValueAsString(stored), ScoringResult.class))
                .isEqualTo(stored);
    }

    @Provide
    Arbitrary<ScoringInput> cards() {
        return ScoringPropertiesTest.cards();
    }

    @Test
    @DisplayName("Input and result are written the same every time, whatever order their maps were made in")
    void sameBytes() throws JsonProcessingException {
        ScoringInput card = theSeoSpecialist()
                .weighing("EXECUTION", "1")
                .weighing("A", "2")
                .weighing(RaterGroup.SELF, "10")
                .weighing(RaterGroup.MANAGER, "60")
                .input();
        assertThat(json.writeValueAsString(card))
                .contains("\"dimensionWeights\":{\"A\":2,\"EXECUTION\":1},")
                .contains("\"groupWeights\":{\"MANAGER\":60,\"SELF\":10},");
        assertThat(json.writeValueAsString(Scoring.score(card, new ShippedDecisions())))
                .contains(
                        "\"decisionVersions\":{\"bonusCoefficient\":\"test\",\"followUp\":\"test\",\"grade\":\"test\"}");
    }
}
