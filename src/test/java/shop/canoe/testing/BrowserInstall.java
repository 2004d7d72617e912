package shop.canoe.testing;

/** Sees to it that the tests have a browser: installs Debian's if there is none, nobody has named another, and we may. */
public final class BrowserInstall {
    private BrowserInstall() {}

    /** @throws IllegalStateException if there is no browser and none can be installed; its message says what to do */
    public static void main(String[] arguments) {
        if (Chromium.find().isPresent()) return;
        if (!Chromium.isChosen()) DebianPackages.install("chromium", "chromium-driver");
        if (Chromium.find().isEmpty()) throw new IllegalStateException(Chromium.MISSING);
    }
}
