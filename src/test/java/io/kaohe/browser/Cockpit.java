package io.kaohe.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Cockpit in the window of somebody who is logged in. */
final class Cockpit {

    private final Page page;

    Cockpit(Page page, String base) {
        this.page = page;
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

    Cockpit picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/zh-" + name + ".png")));
        return this;
    }
}
