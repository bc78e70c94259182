package org.allmende.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * The ports of one server, all but the portal's free ones.
 *
 * @param http where the portal answers
 * @param admin where the server takes its orders, on this machine only
 * @param naming where remote beans would be called; unused, yet the server insists on it
 * @param messaging where a message broker would listen; likewise
 */
record Ports(int http, int admin, int naming, int messaging) {

    static Ports take(String host, int wanted) {
        return new Ports(wanted == 0 ? free() : checked(host, wanted), free(), free(), free());
    }

    private static int checked(String host, int wanted) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, wanted));
            return wanted;
        } catch (IOException e) {
            throw new Fault(
                    "Port " + wanted + " is taken or not allowed: stop the program that has it, or choose another"
                            + " with -Dport=" + (wanted + 1) + ".",
                    e);
        }
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Fault("No port is free on this machine: stop some programs.", e);
        }
    }
}
