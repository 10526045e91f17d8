package io.kaohe.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Chromium under Playwright's hands; without it the browser tests say how to get it and are skipped. */
final class Chromium implements AutoCloseable {

    static final String PDF_READER = "pdftotext";

    private static final Path EXECUTABLE = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));
    private static final String HOW_TO_GET_IT = "no " + EXECUTABLE + " or no " + PDF_READER
            + ": apt-get install chromium poppler-utils (Chromium elsewhere: -Pbrowser -Dchromium=/path/to/it)";

    private final Playwright playwright;
    private final Browser browser;

    private Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(EXECUTABLE)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    static Chromium orSkip() {
        boolean found = Files.isExecutable(EXECUTABLE) && isOnThePath(PDF_READER);
        if (!found) {
            // a skipped test alone is easily overlooked
            System.out.println("Browser tests SKIPPED, " + HOW_TO_GET_IT);
        }
        Assumptions.assumeTrue(found, HOW_TO_GET_IT);
        return new Chromium();
    }

    private static boolean isOnThePath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** A window of a person of their own, at 1366×768. */
    Tasklist open(String base, String user, String password, String language) {
        return new Tasklist(
                browser.newContext(new Browser.NewContextOptions()
                        .setLocale(language)
                        .setTimezoneId("Asia/Shanghai")
                        .setAcceptDownloads(true)
                        .setViewportSize(1366, 768)),
                base,
                user,
                password,
                language);
    }

    /** An empty page beside the folders' files, each folder below its own name, without a server. */
    Page beside(String language, Path... folders) {
        Page page = browser.newContext(new Browser.NewContextOptions().setLocale(language))
                .newPage();
        page.route("**/*", route -> {
            String path = URI.create(route.request().url()).getPath();
            route.fulfill(Stream.of(folders)
                    .filter(folder -> path.startsWith("/" + folder.getFileName() + "/"))
                    .findFirst()
                    .map(folder -> new Route.FulfillOptions().setPath(folder.resolveSibling(path.substring(1))))
                    .orElseGet(() -> new Route.FulfillOptions()
                            .setContentType("text/html")
                            .setBody("")));
        });
        page.navigate("http://forms.invalid/");
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
