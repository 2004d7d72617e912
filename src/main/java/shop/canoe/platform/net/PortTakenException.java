package shop.canoe.platform.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** A port the shop needs belongs to another program. The message says which, and how to choose another. */
public final class PortTakenException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    private PortTakenException(int port, String variable, IOException cause) {
        super("Port " + port + " is taken by another program; set " + variable + " to a free one.", cause);
    }

    /**
     * Does nothing if the port can be opened on the loopback address.
     *
     * @param variable the environment variable that sets it
     */
    public static void throwIfTaken(int port, String variable) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new PortTakenException(port, variable, e);
        }
    }
}
