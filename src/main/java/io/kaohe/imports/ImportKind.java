package io.kaohe.imports;

import io.kaohe.shared.Actor;
import io.kaohe.shared.Role;
import io.kaohe.tabular.Progress;
import io.kaohe.tabular.TabularFile;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a feature contributes to be imported. */
public interface ImportKind {

    /** As in the address, for instance {@code employees}. */
    String name();

    List<Column> columns();

    /** A row as people write it, with a cell for each column: the template shows it, above the header. */
    List<String> example();

    /** Headers of columns that explain a row to its reader and are passed over. */
    default Set<String> explaining() {
        return Set.of();
    }

    Set<Role> mayImport();

    /** Whether a second person has to verify the batch before it counts (S49, S50). */
    default boolean awaitsVerification() {
        return false;
    }

    /** How the kind reads files that are not in its columns; null = it does not. */
    default @Nullable Exports exports() {
        return null;
    }

    /**
     * Begins the import of a file; called within the transaction of the import.
     *
     * @param proven whether a proof of what somebody typed in is attached
     */
    Intake intake(Actor actor, ImportOptions options, boolean proven);

    /** Whose data a stored batch brought; each of them is found by what is done with it. */
    default Collection<String> people(UUID batch) {
        return List.of();
    }

    /** How many rows of a batch nobody has verified or declined yet. */
    default int undecided(UUID batch) {
        return 0;
    }

    /** The first of those rows, each with the id of the person it is about. */
    default SortedMap<Integer, String> undecided(UUID batch, int atMost) {
        return Collections.emptySortedMap();
    }

    /** Those of them that are about a person. */
    default SortedSet<Integer> undecidedAbout(UUID batch, String person) {
        return Collections.emptySortedSet();
    }

    /**
     * The rows count from now on; called only for kinds that await verification.
     *
     * @param rows which of those that nobody has decided; null = all but those about the verifier
     * @return how many
     */
    default int verified(Actor verifier, UUID batch, @Nullable Set<Integer> rows) {
        return 0;
    }

    /**
     * The same for rows that will never count.
     *
     * @param decline its number in the batch
     */
    default int declined(Actor verifier, UUID batch, @Nullable Set<Integer> rows, int decline) {
        return 0;
    }

    /** Reads the exports of tools. */
    @FunctionalInterface
    interface Exports {

        /** @throws io.kaohe.tabular.UnreadableFile when the file holds no readable rows */
        Export read(Actor actor, TabularFile file, ImportOptions options, Progress progress);
    }

    /**
     * @param name canonical header, English
     * @param synonyms other headers, zh and en
     * @param required whether the file is refused without it (unless a query parameter fills it)
     */
    record Column(String name, List<String> synonyms, boolean required) {

        /** Whom and what a figure is about: targets and actuals come from the same people's sheets. */
        public static final Column EMPLOYEE = required("employee", "员工", "员工编号", "工号", "被考核人", "employee id");

        public static final Column INDICATOR = required("indicator", "指标", "考核指标", "指标编码", "指标代码", "kpi");
        public static final Column PERIOD = required("period", "周期", "考核周期", "月份", "month");

        /** What people call the column: the first Chinese synonym, else the English name. */
        String label(Locale language) {
            boolean chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
            return synonyms.stream()
                    .filter(synonym -> chinese && Character.isIdeographic(synonym.codePointAt(0)))
                    .findFirst()
                    .orElse(name);
        }

        public static Column required(String name, String... synonyms) {
            return new Column(name, List.of(synonyms), true);
        }

        public static Column optional(String name, String... synonyms) {
            return new Column(name, List.of(synonyms), false);
        }
    }
}
