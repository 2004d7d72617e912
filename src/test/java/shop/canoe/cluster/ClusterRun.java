package shop.canoe.cluster;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Runs a cluster until it is interrupted. */
public final class ClusterRun {
    private ClusterRun() {}

    /** @param arguments folder of the cluster, folder of the server's programs, first port */
    public static void main(String[] arguments) throws InterruptedException {
        var home = Path.of(arguments[0]).toAbsolutePath();
        var ports = new Ports(Integer.parseInt(arguments[2]));
        var cluster = Cluster.in(home, Path.of(arguments[1]), ports.first());
        Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
        System.out.println("Starting a database, two nodes and HAProxy; logs are in " + home);
        cluster.start();
        System.out.printf(
                """
                The cluster serves http://localhost:%d
                  node 1: http://127.0.0.1:%d (process %d)   node 2: http://127.0.0.1:%d (process %d)
                  drain a node:  echo "set server nodes/n1 state drain" | socat - %s
                Ctrl-C stops everything.
                %n""",
                ports.shop(),
                ports.http(1),
                cluster.node(1).pid(),
                ports.http(2),
                cluster.node(2).pid(),
                home.resolve("haproxy/haproxy.sock"));
        new CountDownLatch(1).await();
    }
}
