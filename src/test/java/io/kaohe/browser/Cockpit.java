package io.kaohe.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;

/** Cockpit in the window of somebody who is logged in. */
final class Cockpit {

    private final Page page;
    private final String base;

    Cockpit(Page page, String base) {
        this.page = page;
        this.base = base;
        page.navigate(base + "/camunda/app/cockpit/default/#/processes");
    }

    /** Opens a process and waits until its diagram is drawn and its running instances are listed. */
    Cockpit open(String process) {
        page.locator("a")
                .filter(new Locator.FilterOptions().setHasText(process))
                .first()
                .click();
        page.locator("[data-element-id^='startEvent_']").first().waitFor();
        page.locator("td.instance-id a").first().waitFor();
        return this;
    }

    /** Opens the board, and in it the cycle of a period; answers what it says. */
    String board(String period) {
        page.navigate(base + "/camunda/app/cockpit/default/#/cycles");
        page.locator(".kaohe-board a")
                .filter(new Locator.FilterOptions().setHasText(period))
                .first()
                .click();
        page.locator(".kaohe-board progress, .kaohe-board .stacked").first().waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Looks.right(page, ".kaohe-board");
        return page.locator(".kaohe-board").innerText();
    }

    /** Downloads what a link of the board offers. */
    Path download(String link) {
        Locator offered =
                page.locator(".kaohe-board").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link));
        return page.waitForDownload(offered::click).path();
    }

    Cockpit press(String button) {
        page.locator(".kaohe-board")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
        return this;
    }

    Cockpit picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/zh-" + name + ".png")));
        return this;
    }
}
