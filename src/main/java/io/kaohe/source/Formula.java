package io.kaohe.source;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a measure comes from aggregates, or an indicator's figure from measures. A missing part, or a division by zero,
 * makes the whole missing: no data is never zero.
 */
sealed interface Formula {

    @Nullable
    BigDecimal value(TableFigures figures);

    /** Tells every aggregate of the formula. */
    void eachAggregate(Consumer<Aggregate> told);

    record Constant(BigDecimal number) implements Formula {

        @Override
        public BigDecimal value(TableFigures figures) {
            return number;
        }

        @Override
        public void eachAggregate(Consumer<Aggregate> told) {
            // has none
        }
    }

    /** Another measure, by its code. */
    record Named(String name) implements Formula {

        @Override
        public @Nullable BigDecimal value(TableFigures figures) {
            return figures.of(name);
        }

        @Override
        public void eachAggregate(Consumer<Aggregate> told) {
            // the measure tells its own
        }
    }

    record Aggregated(Aggregate aggregate) implements Formula {

        @Override
        public @Nullable BigDecimal value(TableFigures figures) {
            return figures.of(aggregate);
        }

        @Override
        public void eachAggregate(Consumer<Aggregate> told) {
            told.accept(aggregate);
        }
    }

    /** @param operator one of {@code + - * /} */
    record Combined(char operator, Formula left, Formula right) implements Formula {

        @Override
        public @Nullable BigDecimal value(TableFigures figures) {
            BigDecimal a = left.value(figures);
            BigDecimal b = right.value(figures);
            if (a == null || b == null) {
                return null;
            }
            return switch (operator) {
                case '+' -> a.add(b);
                case '-' -> a.subtract(b);
                case '*' -> a.multiply(b);
                default -> b.signum() == 0 ? null : a.divide(b, MathContext.DECIMAL128);
            };
        }

        @Override
        public void eachAggregate(Consumer<Aggregate> told) {
            left.eachAggregate(told);
            right.eachAggregate(told);
        }
    }

    /** @throws IllegalArgumentException when the text is no formula, or names a column that is none of these */
    static Formula parse(String text, Set<String> columns, Function<String, Condition> conditions) {
        return new FormulaReader(text, columns, conditions).whole();
    }
}
