package io.kaohe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** What would keep somebody out of our part of a page: by a disability, or by the screen they have. */
final class Looks {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    /** A large screen, a phone, and the small screen on which everything else is tested. */
    private static final List<Integer> WIDTHS = List.of(1920, 390, 1366);

    private static final int HEIGHT = 768;

    /**
     * What stands out furthest, where anything does; tables that are wider than the page scroll in a region. Where our
     * part stands inside of Tasklist or Cockpit, their columns are not ours, and still on their way to their places.
     */
    private static final String BESIDE = """
        ours => {
          const wide = document.documentElement.clientWidth;
          const hosts = ours === 'main' ? [document.documentElement] : [...document.querySelectorAll(ours)];
          if (hosts.every(host => host.scrollWidth <= host.clientWidth + 1)) {
            return '';
          }
          const out = [...document.querySelectorAll(`${ours} *`)]
            .filter(one => !one.closest('.scroll, .wide, .unseen, svg, thead') && one.getBoundingClientRect().right > wide)
            .sort((one, other) => other.getBoundingClientRect().right - one.getBoundingClientRect().right);
          return `${hosts.map(host => `${host.scrollWidth}/${host.clientWidth}`)}: ${out[0]?.outerHTML.slice(0, 200)}`;
        }\
        """;

    private Looks() {}

    /**
     * Without loading it anew; it is left as wide as it was.
     *
     * @param ours selects what is not Camunda's
     */
    static void right(Page page, String ours) {
        noBarriers(page, ours);
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            assertThat((String) page.evaluate(BESIDE, ours))
                    .as("beside %d pixels of %s", width, page.url())
                    .isEmpty();
        }
    }

    static void noBarriers(Page page, String ours) {
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
