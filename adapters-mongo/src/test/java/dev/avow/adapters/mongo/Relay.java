package dev.avow.adapters.mongo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between client and server on loopback, and loses what the server answers when it is told to. */
final class Relay implements AutoCloseable {

    /** What happens to the server's answers. */
    enum Answers {
        PASS,
        /** They are lost, and the connections stay open. */
        SILENCE,
        /** The connection is cut in their place. */
        CUT
    }

    private final URI server;
    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile Answers answers = Answers.PASS;

    Relay(String serverUri) {
        try {
            server = URI.create(serverUri);
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            threads.execute(this::accept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String uri() {
        return "mongodb://127.0.0.1:" + listener.getLocalPort();
    }

    void answers(Answers mode) {
        answers = mode;
    }

    private void accept() {
        while (true) {
            try {
                Socket client = listener.accept();
                Socket upstream = new Socket(server.getHost(), server.getPort());
                sockets.addAll(List.of(client, upstream));
                threads.execute(() -> pump(client, upstream, false));
                threads.execute(() -> pump(upstream, client, true));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void pump(Socket from, Socket to, boolean isAnswer) {
        try (from;
                to;
                InputStream input = from.getInputStream();
                OutputStream output = to.getOutputStream()) {
            byte[] buffer = new byte[8_192];
            for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                Answers mode = isAnswer ? answers : Answers.PASS;
                if (mode == Answers.CUT) {
                    return;
                }
                if (mode == Answers.PASS) {
                    output.write(buffer, 0, read);
                }
            }
        } catch (IOException e) {
            // One side has gone, so both go.
        }
    }

    @Override
    public void close() {
        try (listener) {
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
