package io.kaohe.browser;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** An open form; its fields go by their path in the submission. */
final class Form {

    private static final Path PICTURES = Path.of("target/screenshots");

    private final Page page;
    private final Locator submit;
    private final Locator form;
    private final String language;

    Form(Page page, Locator submit, String language) {
        this.page = page;
        this.submit = submit;
        this.language = language;
        form = page.locator(".kaohe");
    }

    Form fill(String path, String text) {
        field(path).fill(text);
        return this;
    }

    /** Types key by key, as fingers do. */
    Form type(String path, String text) {
        field(path).pressSequentially(text);
        return this;
    }

    Form choose(String path, String value) {
        form.locator("[name='%s'][value='%s']".formatted(path, value)).check();
        return this;
    }

    /** Ticks a field. */
    Form check(String path) {
        field(path).check();
        return this;
    }

    /** Chooses in a list. */
    Form select(String path, String value) {
        field(path).selectOption(value);
        return this;
    }

    /** Looks people up by login and takes each with the keys. */
    Form name(String path, String... logins) {
        Locator field = form.locator("[data-path='%s']".formatted(path));
        Locator search = field.getByRole(AriaRole.COMBOBOX);
        for (String login : logins) {
            search.fill(login);
            field.locator("[role=option]:has-text('%s')".formatted(login)).waitFor();
            search.press("ArrowDown");
            search.press("Enter");
            field.locator(".chosen li:has-text('%s')".formatted(login)).waitFor();
        }
        return this;
    }

    Form tick(String label) {
        form.getByLabel(label).check();
        return this;
    }

    /** Chooses in a list that is no part of the submission, by its label. */
    Form pick(String label, String value) {
        form.getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).selectOption(value);
        return this;
    }

    /** The same score in every dimension, each on a work case. */
    Form rateEach(String score) {
        for (int dimension = 0; dimension < 3; dimension++) {
            String rating = "ratings[%d].".formatted(dimension);
            String work = rating + "cases[0].";
            fill(rating + "score", score)
                    .fill(work + "situation", "双十一预热期流量下滑")
                    .fill(work + "action", "重做 12 个落地页的标题与结构")
                    .fill(work + "result", "自然流量回升，线索成本下降")
                    .fill(work + "moved", "线索 +18%");
        }
        return this;
    }

    /** Fills a field that is no part of the submission, by its label. */
    Form write(String label, String text) {
        form.getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).fill(text);
        return this;
    }

    Form attach(String fileName, String text) {
        return attach(fileName, text.getBytes(StandardCharsets.UTF_8));
    }

    Form attach(String fileName, byte[] content) {
        form.locator("input[type=file]").setInputFiles(new FilePayload(fileName, "text/csv", content));
        return this;
    }

    Form press(String button) {
        form.locator("button:text-is('%s')".formatted(button)).click();
        return this;
    }

    /** Presses a button in the row of a table that has the text. */
    Form press(String row, String button) {
        form.locator("tr:has-text('%s') button:text-is('%s')".formatted(row, button))
                .click();
        return this;
    }

    Form unfold(String title) {
        form.locator("summary:text-is('%s')".formatted(title)).click();
        return this;
    }

    /** Waits for a text to appear anywhere in the form. */
    Form shows(String text) {
        form.getByText(text).first().waitFor();
        return this;
    }

    String text() {
        return form.innerText();
    }

    String value(String path) {
        return field(path).inputValue();
    }

    /** The message next to a field. */
    String error(String path) {
        Locator place = page.locator(".kaohe .field")
                .filter(new Locator.FilterOptions().setHas(page.locator("[name='%s']".formatted(path))));
        return place.locator(".error").innerText();
    }

    String label(String path) {
        return form.locator("label[for='%s']".formatted(field(path).getAttribute("id")))
                .innerText();
    }

    /** Completes the task or starts the process; the form is gone when the server has taken it. */
    void submit() {
        submit.click();
        form.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Tries to, and waits until the form says what is wrong. */
    Form submitInVain() {
        submit.click();
        form.locator(".summary").waitFor();
        return this;
    }

    /** Downloads what a link offers. */
    Path download(String link) {
        Download download = page.waitForDownload(() -> form.getByText(link).click());
        return download.path();
    }

    /** Keeps a picture of the whole form, for people to look at, and makes sure that everybody can use it. */
    Form picture(String name) {
        Looks.noBarriers(page, ".kaohe");
        Object height = page.evaluate("() => Math.max(768, 110 + Math.max(0, ...[...document.querySelectorAll("
                + "'.task-details .three-cols-layout-cell.content, .modal-dialog')].map(e => e.scrollHeight)))");
        page.setViewportSize(1366, ((Number) height).intValue());
        page.screenshot(
                new Page.ScreenshotOptions().setPath(PICTURES.resolve(language.substring(0, 2) + "-" + name + ".png")));
        page.setViewportSize(1366, 768);
        return this;
    }

    /** On a phone, a small and a large screen. */
    Form looksRight() {
        Looks.right(page, ".kaohe");
        return this;
    }

    private Locator field(String path) {
        return form.locator("[name='%s']".formatted(path));
    }
}
