package org.huying.journeys;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huying.DistrictTest;

/** The Chromium of a thread. Everybody in a journey has a window of their own: a phone or a desk. */
final class Browser {

    /** Whether pictures of pages are kept in target/screenshots to be looked at. */
    static final boolean PICTURES = Boolean.getBoolean("huying.pictures");

    /** A screen somebody looks at. */
    enum Screen {
        PHONE(390, 844), DESKTOP(1440, 900);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--in-process-gpu",
            // What Playwright leaves out, and a page of the browser's own that each window would load besides.
            "--disable-features=PreloadTopChromeWebUI,AcceptCHFrame,AvoidUnnecessaryBeforeUnloadCheckSync,"
                    + "DestroyProfileOnBrowserClose,DialMediaRouteProvider,GlobalMediaControls,HttpsUpgrades,LensOverlay,"
                    + "MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,Translate,AutoDeElevate,RenderDocument,"
                    + "OptimizationHints");
    // What Playwright gives may be used only by the thread that asked for it.
    private static final ThreadLocal<com.microsoft.playwright.Browser> CHROMIUM = ThreadLocal
            .withInitial(Browser::start);

    private final int port;
    private final List<BrowserContext> windows = new ArrayList<>();

    Browser(int port) {
        this.port = port;
    }

    /** An empty window: no cookies, nothing remembered. */
    BrowserContext window(Screen screen) {
        var context = CHROMIUM.get().newContext(options(screen));
        context.setDefaultTimeout(30_000);
        windows.add(context);
        return context;
    }

    private NewContextOptions options(Screen screen) {
        return new NewContextOptions().setViewportSize(screen.width, screen.height)
                .setBaseURL("http://localhost:" + port).setLocale("zh-CN").setTimezoneId("Asia/Shanghai")
                .setHasTouch(screen == Screen.PHONE)
                .setReducedMotion(ReducedMotion.REDUCE); // a button under the pointer has its color at once
    }

    Page phone() {
        return window(Screen.PHONE).newPage();
    }

    /** A telephone whose browser runs no scripts. */
    Page plainPhone() {
        var context = CHROMIUM.get().newContext(options(Screen.PHONE).setJavaScriptEnabled(false));
        context.setDefaultTimeout(30_000);
        windows.add(context);
        return context.newPage();
    }

    Page desktop() {
        return window(Screen.DESKTOP).newPage();
    }

    /** A desk at which somebody of the demonstration has signed in. */
    Page desktopOf(String login) {
        Page page = desktop();
        signIn(page, login);
        return page;
    }

    /** A phone with which somebody of the demonstration has signed in. */
    Page phoneOf(String login) {
        Page page = phone();
        signIn(page, login);
        return page;
    }

    void close() {
        windows.forEach(BrowserContext::close);
    }

    static void signIn(Page page, String login) {
        page.navigate("/sign-in");
        page.getByLabel("账号").fill(login);
        page.getByLabel("密码").fill(DistrictTest.PASSWORD);
        page.locator("main button").click();
        page.locator(".bar-out").waitFor();
    }

    /** With {@code -Dhuying.pictures=true}, keeps a picture of the whole page in target/screenshots to be looked at. */
    static void picture(Page page, String name) {
        if (!PICTURES) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target/screenshots", name + ".png")));
    }

    /** The same for a paper. */
    static void keep(byte[] paper, String name) {
        if (PICTURES) {
            try {
                Files.createDirectories(Path.of("target/screenshots"));
                Files.write(Path.of("target/screenshots", name), paper);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static com.microsoft.playwright.Browser start() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        environment.putIfAbsent("PLAYWRIGHT_NODEJS_PATH", "/usr/bin/node");
        String chromium = environment.getOrDefault("HUYING_CHROMIUM", "/usr/bin/chromium");
        return Playwright.create(new Playwright.CreateOptions().setEnv(environment)).chromium()
                .launch(new LaunchOptions().setExecutablePath(Path.of(chromium)).setArgs(QUIET));
    }
}
