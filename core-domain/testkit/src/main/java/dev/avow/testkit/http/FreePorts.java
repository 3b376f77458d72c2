package dev.avow.testkit.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports on the loopback address for what somebody else starts a moment later, such as an app in a process of its own.
 *
 * <p>A port that the system chooses ({@code new ServerSocket(0)}) is one of those that it also gives to outgoing connections
 * (from 32768 on under Linux, from 49152 on elsewhere): once it is closed any connection may be given it before the app
 * listens, and then the app does not start. These lie below, and none is given twice by one JVM. Thread-safe.
 */
public final class FreePorts {

    private static final int FIRST = 15_000;
    private static final int END = 32_000;

    /** Each process begins at a place of its own, so that two builds at once seldom meet. */
    private static final AtomicInteger NEXT =
            new AtomicInteger(FIRST + (int) (ProcessHandle.current().pid() * 7919 % (END - FIRST)));

    private FreePorts() {}

    /** One port at which nobody listens. */
    public static int one() {
        return row(1);
    }

    /**
     * The first of neighbouring ports at none of which anybody listens.
     *
     * @param count how many, 1 to 100
     * @throws IllegalStateException if nearly all ports are taken
     */
    public static int row(int count) {
        if (count < 1 || count > 100) {
            throw new IllegalArgumentException("1 to 100 ports, not " + count);
        }
        for (int attempt = 0; attempt < END - FIRST; attempt++) {
            int first = NEXT.getAndUpdate(port -> port + 2 * count > END ? FIRST : port + count);
            if (first + count <= END && areFree(first, count)) {
                return first;
            }
        }
        throw new IllegalStateException("no " + count + " neighbouring ports are free");
    }

    private static boolean areFree(int first, int count) {
        for (int port = first; port < first + count; port++) {
            if (!isFree(port)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
