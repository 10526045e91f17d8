package io.kaohe.source;

import io.kaohe.source.Formula.Outcome;
import io.kaohe.source.SourceReading.PersonFigure;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whose rows a table has: for each person, month and kind of attribution a tally of their own, and the rows that were
 * not answered in time.
 */
final class Shares {

    private static final int REMEMBERED = 10_000;

    private record Share(String employee, String kind, YearMonth month) {}

    private record Gathered(Tally tally, Breaches breaches) {}

    private final Map<String, Map<String, Formula>> people;
    private final String source;
    private final String account;
    private final Attribution attribution;
    private final Supplier<Tally> empty;
    private final Map<Share, Gathered> shares = new LinkedHashMap<>();
    private final List<Claims> claims;
    private final boolean forAccounts;
    private final Unclaimed unclaimed = new Unclaimed();
    private final Unclaimed strangers = new Unclaimed();
    private final Unclaimed ownerless = new Unclaimed();
    private int somebodys;
    private int nobodys;
    private int nameless;

    /**
     * @param shape of the table
     * @param row the current one of the table
     * @param people of those that it says something about, whom this is for
     * @param source code of the registered source
     * @param account that the head of the table names
     * @param empty a new tally of the table's aggregates
     */
    Shares(
            TableShape shape,
            TableRow row,
            Map<String, Map<String, Formula>> people,
            String source,
            String account,
            Attribution attribution,
            Supplier<Tally> empty) {
        this.people = people;
        this.source = source;
        this.account = account;
        this.attribution = attribution;
        this.empty = empty;
        this.claims = people.keySet().stream()
                .map(kind -> new Claims(kind, shape, row))
                .toList();
        this.forAccounts = people.containsKey(Attribution.ACCOUNT);
    }

    /**
     * The current row.
     *
     * @param adds what it adds to each aggregate
     * @param day of the row; null = somewhere in the month
     */
    void add(int line, Contribution adds, YearMonth month, @Nullable LocalDate day) {
        LocalDate first = day == null ? month.atDay(1) : day;
        LocalDate last = day == null ? month.atEndOfMonth() : day;
        boolean claimed = false;
        @Nullable Claims open = null;
        for (Claims ofKind : claims) {
            boolean theirOwn = false;
            for (Claim claim : ofKind.current()) {
                if (claim.overlaps(first, last)) {
                    theirOwn = true;
                    Gathered theirs = shares.computeIfAbsent(
                            new Share(claim.employee(), ofKind.kind, month),
                            share -> new Gathered(empty.get(), new Breaches()));
                    theirs.tally().add(line, adds);
                    theirs.breaches().add(adds.late());
                }
            }
            if (ofKind.leavesOpen()) {
                ownerless.add(ofKind.header, "", 1);
            }
            claimed |= theirOwn;
            boolean tellsMore =
                    open == null || open.value().isEmpty() && !ofKind.value().isEmpty();
            open = !theirOwn && tellsMore ? ofKind : open;
        }
        somebodys += claimed ? 1 : 0;
        if (open != null && !claimed) {
            nobodys++;
            boolean named = !open.value().isEmpty();
            if (named || !forAccounts) {
                unclaimed.add(open.header, open.value(), 1);
            } else {
                nameless++;
            }
        } else if (open != null && open.namesSomebody()) {
            strangers.add(open.header, open.value(), 1);
        }
    }

    /** How many rows count for somebody. */
    int somebodys() {
        return somebodys;
    }

    /** How many belong to nobody; rows of a table that says nothing about people are neither. */
    int nobodys() {
        return nobodys;
    }

    /** The rows that belong to nobody; of several columns that could say whose a row is the first filled one tells. */
    Unclaimed unclaimed() {
        return unclaimed;
    }

    /** Those of nobody's rows that only the account could make somebody's, which the file does not name. */
    int nameless() {
        return nameless;
    }

    /** The rows that count for somebody else than the person they name, whom nobody knows. */
    Unclaimed strangers() {
        return strangers;
    }

    /** The rows whose owner is not filled in: no figure by owner counts them, whomever else they count for. */
    Unclaimed ownerless() {
        return ownerless;
    }

    /** What each person reached in each month. */
    List<PersonFigure> figures(String table, Function<Tally, TableFigures> figures) {
        List<PersonFigure> reached = new ArrayList<>();
        shares.forEach((share, theirs) -> {
            Tally tally = theirs.tally();
            TableFigures values = figures.apply(tally);
            Objects.requireNonNull(people.get(share.kind())).forEach((indicator, formula) -> {
                @Nullable Outcome outcome = formula.of(values);
                if (outcome != null) {
                    reached.add(new PersonFigure(
                            share.employee(),
                            indicator,
                            share.month(),
                            outcome.value(),
                            outcome.weight(),
                            share.kind(),
                            table,
                            tally.firstLine(),
                            tally.lastLine(),
                            tally.rows(),
                            theirs.breaches().in(outcome.columns())));
                }
            });
        });
        return reached;
    }

    /** Whose the values of one column are; the rules are asked once for each of the newest of them. */
    private final class Claims {

        private final String kind;
        private final TableRow row;
        private final int column;
        private final String header;
        private final Map<String, List<Claim>> known = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, List<Claim>> eldest) {
                return size() > REMEMBERED;
            }
        };

        Claims(String kind, TableShape shape, TableRow row) {
            String name = kind.toLowerCase(Locale.ROOT);
            this.kind = kind;
            this.row = row;
            this.column = row.ordinal(name);
            this.header = shape.columns().stream()
                    .filter(one -> one.name().equals(name))
                    .map(one -> one.headers().get(0))
                    .findFirst()
                    .orElse("");
        }

        List<Claim> current() {
            String value = value();
            return value.isEmpty() && !whole()
                    ? List.of()
                    : known.computeIfAbsent(value, key -> attribution.of(source, kind, key));
        }

        String value() {
            return whole() ? account : row.text(column);
        }

        boolean namesSomebody() {
            return kind.equals(Attribution.OWNER) && !value().isEmpty();
        }

        /** The table tells owners, and the row none. */
        boolean leavesOpen() {
            return kind.equals(Attribution.OWNER) && column >= 0 && value().isEmpty();
        }

        private boolean whole() {
            return kind.equals(Attribution.ACCOUNT);
        }
    }
}
