package io.kaohe.process.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaohe.appraisal.Appraisal;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.measurement.Actual;
import io.kaohe.measurement.Actuals;
import io.kaohe.process.tasklist.CardTrends.Point;
import io.kaohe.shared.Period;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CardTrendsTest {

    private static final UUID APPRAISAL = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final String CARD = "{\"card\":{\"lines\":[{\"code\":\"seo_leads\"},{\"code\":\"judged\"}]}}";

    private final Appraisals appraisals = mock(Appraisals.class);
    private final Actuals actuals = mock(Actuals.class);
    private final CardTrends trends = new CardTrends(appraisals, actuals);

    @BeforeEach
    void anAppraisalOfOctober() {
        Appraisal october = mock(Appraisal.class);
        given(october.employee()).willReturn("zhang.wei");
        given(october.period()).willReturn(Period.of("2026-10"));
        given(appraisals.get(APPRAISAL)).willReturn(october);
    }

    @Test
    void aLineHasTheVerifiedFiguresOfTwelveMonthsTheOldestFirst() throws Exception {
        given(actuals.of(eq("zhang.wei"), anyCollection())).willAnswer(asked -> {
            assertThat(asked.<Iterable<Period>>getArgument(1))
                    .hasSize(12)
                    .contains(Period.of("2026-10"), Period.of("2025-11"));
            return Map.of(
                    "seo_leads",
                    Map.of(
                            Period.of("2026-10"), figure("2026-10", "72", true),
                            Period.of("2026-08"), figure("2026-08", "68", true),
                            Period.of("2026-09"), figure("2026-09", "99", false)),
                    "on_no_card",
                    Map.of(Period.of("2026-10"), figure("2026-10", "1", true)));
        });

        assertThat(trends.of(APPRAISAL.toString(), data(CARD)))
                .containsOnly(Map.entry(
                        "seo_leads",
                        List.of(
                                new Point(YearMonth.of(2026, 8), new BigDecimal("68")),
                                new Point(YearMonth.of(2026, 10), new BigDecimal("72")))));
    }

    @Test
    void aTaskThatShowsNoCardTellsNothingOfIt() throws Exception {
        given(actuals.of(any(), anyCollection())).willThrow(new AssertionError("nobody may ask"));

        assertThat(trends.of(APPRAISAL.toString(), data("{}"))).isEmpty();
        assertThat(trends.of(null, data(CARD))).isEmpty();
    }

    private static JsonNode data(String json) throws Exception {
        return new ObjectMapper().readTree(json);
    }

    private static Actual figure(String month, String value, boolean usable) {
        Actual figure = mock(Actual.class);
        given(figure.period()).willReturn(Period.of(month));
        given(figure.value()).willReturn(new BigDecimal(value));
        given(figure.usable()).willReturn(usable);
        return figure;
    }
}
