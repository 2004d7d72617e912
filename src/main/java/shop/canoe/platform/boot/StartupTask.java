package shop.canoe.platform.boot;

import java.util.List;

/**
 * Work a module does at start-up before the shop opens, such as filling an empty index. Tasks run one after the other in
 * a background thread, lowest order first; until all are done visitors see a waiting page.
 */
public interface StartupTask {

    /** Lower runs first. */
    int order();

    /** @param progress takes short lines for the person watching the console and the waiting page */
    void run(Progress progress);

    /** Lines to show below the shop's address once it is open. */
    default List<String> banner() {
        return List.of();
    }

    /** Where a task says how far it has come. */
    interface Progress {
        void say(String line);
    }
}
