package io.kaohe.report;

import io.kaohe.print.Who;
import io.kaohe.report.AppraisalReport.Source;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people and sources are called that a card knows by login and code; who has no name there stands for itself. */
record Names(Map<String, String> people, Map<String, Source> sources) {

    @Nullable
    Who who(@Nullable String id) {
        return id == null ? null : new Who(id, people.getOrDefault(id, id));
    }

    Source source(String code) {
        return sources.getOrDefault(code, new Source(code, code));
    }
}
