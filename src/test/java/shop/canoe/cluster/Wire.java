package shop.canoe.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import shop.canoe.testing.Poll;

/** A wire to the nodes' database, or between two of them, that can go bad: slow, silent, or cut. */
public final class Wire implements AutoCloseable {
    private static final int BUFFER = 16_384;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final int target;
    private final ServerSocket door;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean silent;
    private volatile long delayMillis;
    private volatile boolean closed;

    private Wire(int target, ServerSocket door) {
        this.target = target;
        this.door = door;
    }

    /** From one port of this machine to another. */
    static Wire between(int port, int target) {
        try {
            var door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            var wire = new Wire(target, door);
            wire.threads.submit(wire::accept);
            return wire;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing gets through any more, and nobody is told: a black hole. */
    public void swallow() {
        silent = true;
    }

    /** Each piece of an answer takes so much longer. */
    public void slow(long millis) {
        delayMillis = millis;
    }

    /** Every connection breaks; new ones are made again. */
    public void cut() {
        open.forEach(Wire::close);
    }

    public void mend() {
        silent = false;
        delayMillis = 0;
    }

    @Override
    public void close() {
        closed = true;
        close(door);
        cut();
        threads.shutdownNow();
    }

    private void accept() {
        while (!closed) {
            try {
                connect(door.accept());
            } catch (IOException e) {
                if (!closed) Poll.pass(LOOK_AGAIN);
            }
        }
    }

    /** Where nobody listens at the other end, the caller hears so. */
    private void connect(Socket here) throws IOException {
        try {
            var there = new Socket(InetAddress.getLoopbackAddress(), target);
            here.setTcpNoDelay(true);
            there.setTcpNoDelay(true);
            open.add(here);
            open.add(there);
            threads.submit(() -> carry(here, there, false));
            threads.submit(() -> carry(there, here, true));
        } catch (IOException e) {
            here.close();
            throw e;
        }
    }

    private void carry(Socket from, Socket to, boolean isAnswer) {
        try (from;
                to) {
            copy(from.getInputStream(), to.getOutputStream(), isAnswer);
        } catch (IOException e) {
            // One of the two has gone; so goes the other
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void copy(InputStream in, OutputStream out, boolean isAnswer) throws IOException {
        var buffer = new byte[BUFFER];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            while (silent && !closed) Poll.pass(LOOK_AGAIN);
            if (isAnswer && delayMillis > 0) Poll.pass(Duration.ofMillis(delayMillis));
            out.write(buffer, 0, count);
            out.flush();
        }
    }

    private static void close(AutoCloseable end) {
        try {
            end.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
