package dev.avow.testkit.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** An HTTP/1.1 server on loopback, without any framework that would put right what is to go wrong. Thread-safe. */
public final class LoopbackServer implements AutoCloseable {

    private static final int BACKLOG = 512;
    private static final int BUFFER = 16 * 1024;

    private final ServerSocket server;
    private final boolean lasting;
    private final Answerer answerer;
    private final AtomicInteger connections = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** Answers requests. */
    @FunctionalInterface
    public interface Answerer {

        /** Answers one; called by a thread of the connection. An exception ends the connection. */
        void answer(Exchange exchange) throws IOException;
    }

    private LoopbackServer(ServerSocket server, boolean lasting, Answerer answerer) {
        this.server = server;
        this.lasting = lasting;
        this.answerer = answerer;
    }

    /**
     * Starts on any free port.
     *
     * @param lasting whether a connection carries one request after the other; else one, and says so
     */
    public static LoopbackServer start(boolean lasting, Answerer answerer) {
        try {
            LoopbackServer started = new LoopbackServer(
                    new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), lasting, answerer);
            daemon(started::accept);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens. */
    public int port() {
        return server.getLocalPort();
    }

    /** How many connections were made. */
    public int connections() {
        return connections.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                connections.incrementAndGet();
                open.add(socket);
                if (server.isClosed()) {
                    // Nobody who closed the server meanwhile has seen this one.
                    socket.close();
                }
                daemon(() -> serve(socket));
            }
        } catch (IOException e) {
            // It is over.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            BufferedInputStream in = new BufferedInputStream(socket.getInputStream(), BUFFER);
            Exchange exchange;
            do {
                socket.setSoTimeout(0);
                exchange = new Exchange(socket, in, lasting);
                answerer.answer(exchange);
            } while (exchange.mayGoOn());
        } catch (IOException e) {
            // The other side is gone, or was told to be.
        } finally {
            open.remove(socket);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "loopback-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
