package io.kaohe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** What would keep somebody with a disability out: axe's serious and critical findings in our part of a page. */
final class Barriers {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private Barriers() {}

    /** @param ours selects what is not Camunda's */
    static void noneOn(Page page, String ours) {
        List<String> found = new AxeBuilder(page)
                        .include(ours)
                        // without it axe opens a second page to finish in
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                        .toList();
        assertThat(found).as("barriers on " + page.url()).isEmpty();
    }
}
