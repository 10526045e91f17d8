package io.kaohe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.kaohe.shared.Bilingual;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The board's list of people where there are more than a page of them, and where pages do not come: no server. */
@DisplayName("The people of a cycle")
class BoardPeopleBrowserIT {

    private static final Path BOARD =
            Path.of("src/main/resources/META-INF/resources/webjars/camunda/app/cockpit/scripts/board");

    private static final int PAGE = 20;
    private static final int EVERYBODY = 45;

    private static final String SHOW = """
        async () => {
          const { loadWords } = await import('/forms/kaohe/words.js');
          await loadWords();
          const { people } = await import('/board/people.js');
          document.body.replaceChildren(document.createElement('main'));
          window.look = people(document.body.firstChild, (part) => `/api/${part}`, [], () => {});
        }\
        """;

    @SuppressWarnings("NullAway.Init") // opened before the first test
    private static Chromium chromium;

    @SuppressWarnings("NullAway.Init")
    private static Page page;

    private static boolean gone;
    private static String surname = "张";

    @BeforeEach
    void open() {
        if (chromium == null) {
            chromium = Chromium.orSkip();
            page = chromium.beside("zh-CN", Path.of("forms"), BOARD);
        }
        gone = false;
        surname = "张";
        show(page);
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    @DisplayName("goes on at the first of those who were asked for, and stays as long as it is when it is read anew")
    void more() {
        button("显示更多").press("Enter");
        assertThat(focusedWhenThereAre(2 * PAGE)).isEqualTo("张20");

        surname = "李";
        page.evaluate("() => window.look()");
        rows().filter(new Locator.FilterOptions().setHasText("李39")).waitFor();
        assertThat(rows().count()).isEqualTo(2 * PAGE);

        button("显示更多").press("Enter");
        assertThat(focusedWhenThereAre(EVERYBODY)).isEqualTo("李40");
        assertThat(button("显示更多").count()).isZero();
    }

    @Test
    @DisplayName("says below those who are shown that more cannot be read, and tries again when asked")
    void moreDoesNotCome() {
        gone = true;
        button("显示更多").press("Enter");
        button("重试").waitFor();
        assertThat(rows().count()).isEqualTo(PAGE);
        assertThat(focused()).isEqualTo("重试");

        gone = false;
        button("重试").press("Enter");
        assertThat(focusedWhenThereAre(2 * PAGE)).isEqualTo("张20");
    }

    @Test
    @DisplayName("shows nobody under a choice that they were not read for")
    void anotherChoiceDoesNotCome() {
        gone = true;
        page.getByLabel("显示").selectOption("");
        button("重试").waitFor();
        assertThat(rows().count()).isZero();

        gone = false;
        button("重试").press("Enter");
        rows().nth(PAGE - 1).waitFor();
        assertThat(focused()).isNotEmpty();
    }

    @Test
    @DisplayName("have their tasks and days in the reader's language alone, and one day is no days")
    void oneLanguage() {
        assertThat(rows().first().innerText()).contains("逾期 1 天", "张伟 · 自评").doesNotContain("Self-review");

        Page english = show(chromium.beside("en-US", Path.of("forms"), BOARD));
        assertThat(english.locator("tbody tr").first().innerText())
                .contains("1 day late", "张伟 · Self-review")
                .doesNotContain("自评");
        english.close();
    }

    private static Page show(Page page) {
        page.route("**/api/**", BoardPeopleBrowserIT::answer);
        page.evaluate(SHOW);
        page.locator("tbody tr").nth(PAGE - 1).waitFor();
        return page;
    }

    private static Locator rows() {
        return page.locator("tbody tr");
    }

    private static Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static String focusedWhenThereAre(int many) {
        rows().nth(many - 1).waitFor();
        return focused();
    }

    private static String focused() {
        return (String) page.evaluate(
                "() => document.activeElement === document.body ? '' : document.activeElement.innerText.trim()");
    }

    private static void answer(Route route) {
        if (gone) {
            route.fulfill(new Route.FulfillOptions().setStatus(503));
            return;
        }
        String[] after = route.request().url().split("after=", 2);
        int from = after.length > 1 ? Integer.parseInt(after[1]) : 0;
        int to = Math.min(from + PAGE, EVERYBODY);
        Locale reader = Locale.forLanguageTag(
                Objects.requireNonNull(route.request().headers().get("accept-language"))
                        .split("[,;]", 2)[0]);
        String task = Bilingual.in(reader, "自评 Self-review · 张伟 · 2026-10");
        String people = IntStream.range(from, to)
                .mapToObj(one -> """
                    {"id": "%d", "name": "%s%d", "status": "SELF_REVIEW", "due": "2026-11-05T18:00:00+08:00",
                     "concluded": false, "scored": false, "daysLate": 1,
                     "tasks": [{"name": "%s", "holder": "张伟", "processInstance": "p"}]}\
                    """.formatted(one, surname, one, task))
                .collect(Collectors.joining(","));
        route.fulfill(new Route.FulfillOptions()
                .setContentType("application/json")
                .setBody("{\"people\": [%s], \"next\": %s}".formatted(people, to < EVERYBODY ? to : null)));
    }
}
