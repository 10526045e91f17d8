package io.kaohe.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.LoadState;
import io.kaohe.shared.Bilingual;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** One person's window, logged in to Tasklist. Whatever goes wrong behind the screen is noted as a trouble. */
final class Tasklist {

    private static final String MINE = "我的任务 My tasks";

    /** Where those who work for a group find what nobody has claimed yet. */
    private static final Map<String, String> OF_THE_GROUP = Map.of("hr", "人力资源 HR", "data", "数据 Data");

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Tasklist still asks for a task that it is just completing. */
    private static final Pattern FINISHED_TASK = Pattern.compile("/engine/default/task/[0-9a-f-]{36}$");

    private final BrowserContext window;
    private final Page page;
    private final String base;
    private final String person;
    private final String language;
    private final List<String> troubles = new ArrayList<>();
    private boolean watching;

    Tasklist(BrowserContext window, String base, String person, String password, String language) {
        this.window = window;
        this.base = base;
        this.person = person;
        this.language = language;
        window.setDefaultTimeout(PATIENCE.toMillis());
        page = window.newPage();
        page.onConsoleMessage(message -> {
            // a refused request is noted below, with its status and address
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                note("console: " + message.text());
            }
        });
        page.onPageError(error -> note("error on the page: " + error));
        page.onResponse(this::noteRefusal);
        logIn(password);
    }

    /**
     * Opens a task of this person, waiting until it has come.
     *
     * @param name in both languages, as the engine has it; the window shows it in its own
     */
    Form task(String name) {
        select(find(MINE, name), name);
        return opened(".form-actions .btn-primary");
    }

    /** Claims a task that waits for the group this person works for, and opens it. */
    Form claim(String name) {
        Locator task = find(Objects.requireNonNull(OF_THE_GROUP.get(person), person), name);
        // the content of a task is its assignee's only
        expecting(409, "/form-data", () -> {
            select(task, name);
            page.locator(".kaohe .notice").waitFor();
        });
        page.locator("button.claim").click();
        return opened(".form-actions .btn-primary");
    }

    /** Begins a process through its start form. */
    Form start(String process) {
        goToTasklist();
        page.locator(".start-process-action a").click();
        page.locator(".processes a")
                .filter(new Locator.FilterOptions().setHasText(process))
                .click();
        return opened(".modal-footer button.btn-primary");
    }

    /** Loads everything anew, as F5 does; the open task opens again. */
    Form reload() {
        page.reload();
        return opened(".form-actions .btn-primary");
    }

    /** What Tab stops at and a screen reader could not name. */
    @SuppressWarnings("unchecked") // a list of strings, as the script says
    List<String> nameless() {
        return (List<String>) page.evaluate("""
            () => [...document.querySelectorAll('a[href], button, input, select, textarea, [tabindex]')]
              .filter(e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true }))
              .filter(e => {
                const seen = [...(e.labels ?? [])].map(l => l.innerText).join('') + e.innerText;
                const said = ['aria-label', 'aria-labelledby', 'title', 'placeholder'].some(a => e.getAttribute(a));
                const { width, height } = e.getBoundingClientRect();
                return width > 0 && height > 0 && !said && !seen.trim();
              })
              .map(e => e.outerHTML.slice(0, 200))\
            """);
    }

    /** Keeps a picture of what stands in the window. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }

    void close() {
        window.close();
    }

    /** What a tab beside the open form says; the form is left open. */
    String tab(String name) {
        Locator tabs = page.locator(".task-card .nav-tabs a");
        tabs.filter(new Locator.FilterOptions().setHasText(name)).click();
        page.locator(".kaohe .card-table").waitFor();
        Looks.right(page, ".kaohe");
        String said = page.locator(".kaohe").innerText();
        tabs.first().click();
        opened(".form-actions .btn-primary");
        return said;
    }

    /** What a page beside Tasklist says, once it has loaded what it shows. */
    String page(String path) {
        page.navigate(base + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Looks.right(page, "main");
        return page.locator("main").innerText();
    }

    /** Goes from a page beside Tasklist to the task that a link of a row names. */
    Form follow(String row, String link) {
        page.locator("main tr:has-text('%s') a:has-text('%s')".formatted(row, link))
                .click();
        return opened(".form-actions .btn-primary");
    }

    Cockpit cockpit() {
        return new Cockpit(page, base);
    }

    /** What the browser complained about, and every refused request, since the login. */
    List<String> troubles() {
        return troubles;
    }

    /** Does something during which requests to the path are to be refused with the status. */
    void expecting(int status, String path, Runnable action) {
        int before = troubles.size();
        action.run();
        List<String> since = troubles.subList(before, troubles.size());
        if (!since.removeIf(trouble -> trouble.contains(" " + status + " ") && trouble.contains(path))) {
            throw new AssertionError("no " + status + " for " + path);
        }
    }

    private void goToTasklist() {
        page.navigate(base + "/camunda/app/tasklist/default/#/");
    }

    /** Tasklist looks for new tasks only now and then; a person who waits for one loads it anew. */
    private Locator find(String filter, String name) {
        Locator task = page.locator(".tasks-list li h4 a")
                .filter(new Locator.FilterOptions().setHasText(said(name)))
                .first();
        Locator list = page.locator(".task-filters a")
                .filter(new Locator.FilterOptions().setHasText(said(filter)))
                .first();
        goToTasklist();
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; page.reload()) {
            list.click();
            try {
                task.waitFor(new Locator.WaitForOptions().setTimeout(3000));
                return task;
            } catch (TimeoutError notYet) {
                // its turn has not come: the engine is still at work
            }
        }
        throw new AssertionError("%s waited in vain for the task %s".formatted(person, name));
    }

    /** Tasklist forgets a click that comes while it puts the list together; a person clicks again. */
    private void select(Locator task, String name) {
        Locator title = page.locator("h2.task").filter(new Locator.FilterOptions().setHasText(said(name)));
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; ) {
            task.click();
            try {
                title.waitFor(new Locator.WaitForOptions().setTimeout(5000));
                return;
            } catch (TimeoutError forgotten) {
                // once more
            }
        }
        throw new AssertionError("%s could not open the task %s".formatted(person, name));
    }

    private String said(String name) {
        return Bilingual.in(Locale.forLanguageTag(language), name);
    }

    private Form opened(String submit) {
        page.locator(".kaohe .subject").waitFor();
        return new Form(page, page.locator(submit), language);
    }

    /** The page puts the focus on its first field when it has loaded, under the fingers of who already types. */
    private void logIn(String password) {
        page.navigate(base + "/camunda/app/tasklist/default/");
        Locator user = page.locator("input[type=text]");
        Locator secret = page.locator("input[type=password]");
        do {
            user.fill(person);
            secret.fill(password);
        } while (!user.inputValue().equals(person) || !secret.inputValue().equals(password));
        page.locator("button[type=submit]").click();
        // whoever has not read the privacy notice is shown that first
        page.locator(".task-filters a, main").first().waitFor();
        watching = true;
    }

    private void noteRefusal(Response response) {
        if (response.status() >= 400 && !FINISHED_TASK.matcher(response.url()).find()) {
            note("%s %d %s".formatted(response.request().method(), response.status(), response.url()));
        }
    }

    private void note(String trouble) {
        // before the login Tasklist asks who is logged in and hears: nobody
        if (watching) {
            troubles.add(person + ": " + trouble);
        }
    }
}
