package io.kaohe.imports;

import io.kaohe.tabular.HeaderName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the column that a header means: zh or en, whatever its case, spaces, width or unit in brackets. */
final class Headers {

    private final Map<String, String> canonical = new HashMap<>();

    Headers(List<ImportKind.Column> columns) {
        for (ImportKind.Column column : columns) {
            canonical.put(HeaderName.withoutBrackets(column.name()), column.name());
            column.synonyms().forEach(synonym -> canonical.put(HeaderName.withoutBrackets(synonym), column.name()));
        }
    }

    Optional<String> column(String header) {
        return Optional.ofNullable(canonical.get(HeaderName.withoutBrackets(header)));
    }

    int recognised(List<String> header) {
        return (int) header.stream().filter(cell -> column(cell).isPresent()).count();
    }
}
