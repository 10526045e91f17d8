package io.kaohe.process.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;

/** The engine's own FEEL is the measure. */
class TableFeelTest {

    private static final FeelEngine FULL = new ScalaFeelEngineFactory().createInstance();

    private final List<String> handedOn = new ArrayList<>();
    private final FeelEngine ours = new TableFeel(new HandedOn());

    @Property(tries = 200)
    void boundsHoldForTheFiguresForWhichTheyHoldInFeel(
            @ForAll("bounds") String bound, @ForAll("figures") BigDecimal figure) {
        VariableContext context = of("figure", figure);

        assertThat(ours.evaluateSimpleUnaryTests(bound, "figure", context))
                .isEqualTo(FULL.evaluateSimpleUnaryTests(bound, "figure", context));
        assertThat(handedOn).isEmpty();
    }

    @Property(tries = 100)
    void listsOfWordsHoldForTheWordsForWhichTheyHoldInFeel(@ForAll("lists") String list, @ForAll("words") String word) {
        VariableContext context = of("word", word);

        assertThat(ours.evaluateSimpleUnaryTests(list, "word", context))
                .isEqualTo(FULL.evaluateSimpleUnaryTests(list, "word", context));
        assertThat(handedOn).isEmpty();
    }

    @Property(tries = 100)
    void figuresWordsAndVariablesMeanWhatTheyMeanInFeel(
            @ForAll("figures") BigDecimal figure, @ForAll("words") String word) {
        VariableContext context = of("variable", figure);

        assertThat(ours.<BigDecimal>evaluateSimpleExpression("variable", context))
                .isEqualByComparingTo(figure);
        assertThat(ours.<BigDecimal>evaluateSimpleExpression(figure.toPlainString(), context))
                .isEqualByComparingTo(new BigDecimal(FULL.evaluateSimpleExpression(figure.toPlainString(), context)
                        .toString()));
        assertThat(ours.<String>evaluateSimpleExpression('"' + word + '"', context))
                .isEqualTo(FULL.evaluateSimpleExpression('"' + word + '"', context));
        assertThat(handedOn).isEmpty();
    }

    @Example
    void whatIsNotOneOfOurPhrasesIsLeftToTheEngine() {
        VariableContext context = of("figure", new BigDecimal("85"));

        assertThat(ours.evaluateSimpleUnaryTests("[80..90)", "figure", context)).isTrue();
        assertThat(ours.evaluateSimpleUnaryTests("not(< 80)", "figure", context))
                .isTrue();
        assertThat(ours.evaluateSimpleUnaryTests("null", "nowhere", context)).isTrue();
        assertThat(ours.<Object>evaluateSimpleExpression("figure + 1", context)).hasToString("86");
        assertThat(handedOn).containsExactly("[80..90)", "not(< 80)", "null", "figure + 1");
    }

    @Provide
    Arbitrary<BigDecimal> figures() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("200"))
                .ofScale(2)
                .edgeCases(edges -> edges.add(new BigDecimal("80"), new BigDecimal("79.99"), new BigDecimal("80.00")));
    }

    @Provide
    Arbitrary<String> bounds() {
        return Combinators.combine(
                        Arbitraries.of(">= ", "< ", ">=", "<  "),
                        Arbitraries.oneOf(
                                Arbitraries.of("80", "80.00"), figures().map(BigDecimal::toPlainString)))
                .as((comparison, figure) -> comparison + figure);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of("MONTHLY", "QUARTERLY", "ANNUAL", "优秀", "");
    }

    @Provide
    Arbitrary<String> lists() {
        return Combinators.combine(words().list().ofMinSize(1).ofMaxSize(3), Arbitraries.of(", ", ",", " ,  "))
                .as((words, comma) -> '"' + String.join('"' + comma + '"', words) + '"');
    }

    private static VariableContext of(String name, Object value) {
        return Variables.putValue(name, value).asVariableContext();
    }

    /** Notes what reached the engine's own FEEL. */
    private final class HandedOn implements FeelEngine {

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // as in the interface
        public <T> T evaluateSimpleExpression(String expression, VariableContext context) {
            handedOn.add(expression);
            return FULL.evaluateSimpleExpression(expression, context);
        }

        @Override
        public boolean evaluateSimpleUnaryTests(String test, String input, VariableContext context) {
            handedOn.add(test);
            return FULL.evaluateSimpleUnaryTests(test, input, context);
        }
    }
}
