package io.kaohe.source;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a measure comes from aggregates, or an indicator's figure from measures. A missing part, or a division by zero,
 * makes the whole missing: no data is never zero.
 */
sealed interface Formula {

    /** Null when a part of it is missing. */
    @Nullable
    Outcome of(TableFigures figures);

    /** Tells every aggregate of the formula. */
    void eachAggregate(Consumer<Aggregate> told);

    /** Tells the code of every measure that the formula names. */
    default void eachMeasure(Consumer<String> told) {
        // names none
    }

    /**
     * What comes out of a formula.
     *
     * @param weight what the figure weighs beside others of its kind: the denominator of a rate; null = not known
     * @param columns those it was made of
     */
    record Outcome(BigDecimal value, @Nullable BigDecimal weight, Set<String> columns) {}

    record Constant(BigDecimal number) implements Formula {

        @Override
        public Outcome of(TableFigures figures) {
            return new Outcome(number, null, Set.of());
        }

        @Override
        public void eachAggregate(Consumer<Aggregate> told) {
            // has none
        }
    }

    /** Another measure, by its code. */
    record Named(String name) implements Formula {

        @Override
        public @Nullable Outcome of(TableFigures figures) {
            return figures.of(name);
        }

        @Override
        public void eachAggregate(Consumer<Aggregate> told) {
            // the measure tells its own
        }

        @Override
        public void eachMeasure(Consumer<String> told) {
            told.accept(name);
        }
    }

    record Aggregated(Aggregate aggregate) implements Formula {

        @Override
        public @Nullable Outcome of(TableFigures figures) {
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
        public @Nullable Outcome of(TableFigures figures) {
            Outcome a = left.of(figures);
            Outcome b = right.of(figures);
            if (a == null || b == null || operator == '/' && b.value().signum() == 0) {
                return null;
            }
            Set<String> columns = new HashSet<>(a.columns());
            columns.addAll(b.columns());
            return new Outcome(value(a.value(), b.value()), weight(a, b), columns);
        }

        private BigDecimal value(BigDecimal a, BigDecimal b) {
            return switch (operator) {
                case '+' -> a.add(b);
                case '-' -> a.subtract(b);
                case '*' -> a.multiply(b);
                default -> a.divide(b, MathContext.DECIMAL128);
            };
        }

        /** A constant shifts or scales a rate and does not change what it weighs. */
        private @Nullable BigDecimal weight(Outcome a, Outcome b) {
            if (right instanceof Constant) {
                return a.weight();
            }
            if (operator == '/') {
                return b.value();
            }
            boolean same =
                    a.weight() != null && b.weight() != null && a.weight().compareTo(b.weight()) == 0;
            return left instanceof Constant || same ? b.weight() : null;
        }

        @Override
        public void eachAggregate(Consumer<Aggregate> told) {
            left.eachAggregate(told);
            right.eachAggregate(told);
        }

        @Override
        public void eachMeasure(Consumer<String> told) {
            left.eachMeasure(told);
            right.eachMeasure(told);
        }
    }

    /** @throws IllegalArgumentException when the text is no formula, or names a column that is none of these */
    static Formula parse(String text, Set<String> columns, Function<String, Condition> conditions) {
        return new FormulaReader(text, columns, conditions).whole();
    }
}
