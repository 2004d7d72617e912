package shop.canoe.cluster;

import java.nio.file.Path;

/**
 * Where a cluster on this machine keeps things.
 *
 * @param home data of the database and of the shop, logs
 * @param wlp the server's programs, with the packaged shop deployed
 */
record ClusterFolders(Path home, Path wlp) {
    Path database() {
        return home.resolve("database");
    }

    /** The database's binary log. */
    Path databaseLog() {
        return home.resolve("database-log");
    }

    /** What is left of that of a database that was lost. */
    Path lostLog() {
        return home.resolve("database-log-lost");
    }

    Path backup() {
        return home.resolve("backup");
    }

    /** What all nodes share: pictures, feeds, mails. */
    Path data() {
        return home.resolve("data");
    }

    Path release(String name) {
        return home.resolve("releases").resolve(name);
    }

    Path node(int number) {
        return home.resolve("node" + number);
    }

    Path balancer() {
        return home.resolve("haproxy");
    }
}
