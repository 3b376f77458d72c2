package dev.avow.app.testing;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/**
 * A model on loopback that speaks the Responses dialect at a steady pace, as many streams at once as are asked for, and knows
 * which connections are busy. Between two pieces it listens whether the other side hung up, so that it sees that at once.
 * What it says follows from a marker in the question alone. Thread-safe.
 */
public final class PacedModel implements AutoCloseable {

    private static final int HEAD = 16 * 1024;

    private final ServerSocket server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Object busyChanged = new Object();
    private volatile Pace pace = new Pace(Duration.ofMillis(100), Duration.ofMillis(40));
    private int busy;
    private long hungUp;

    /**
     * How it speaks.
     *
     * @param first until the first piece
     * @param between two pieces
     * @param opening characters of the first piece; the others have eight
     * @param stalls whether nothing follows the first piece
     */
    public record Pace(Duration first, Duration between, int opening, boolean stalls) {

        /** In even pieces. */
        public Pace(Duration first, Duration between) {
            this(first, between, PacedText.PIECE, false);
        }
    }

    private PacedModel(ServerSocket server) {
        this.server = server;
    }

    /** Starts on any free port. */
    public static PacedModel start() {
        try {
            PacedModel model = new PacedModel(new ServerSocket(0, 512, InetAddress.getLoopbackAddress()));
            daemon(model::accept);
            return model;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a client takes as base address. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/v1");
    }

    /** Speaks so from now on. */
    public void pace(Pace other) {
        pace = other;
    }

    /** How many connections have a question that is not answered to its end. */
    public int busy() {
        synchronized (busyChanged) {
            return busy;
        }
    }

    /** How often somebody hung up before the end. */
    public long hungUp() {
        synchronized (busyChanged) {
            return hungUp;
        }
    }

    /** Waits until so many connections are busy; false if it takes too long. */
    public boolean awaitBusy(int count, Duration atMost) throws InterruptedException {
        return await(() -> busy == count, atMost);
    }

    /** Waits until others have hung up so often; false if it takes too long. */
    public boolean awaitHungUp(long count, Duration atMost) throws InterruptedException {
        return await(() -> hungUp >= count, atMost);
    }

    private boolean await(BooleanSupplier holds, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        synchronized (busyChanged) {
            for (long left = atMost.toNanos(); !holds.getAsBoolean(); left = end - System.nanoTime()) {
                if (left <= 0) {
                    return false;
                }
                busyChanged.wait(Math.max(1, left / 1_000_000));
            }
            return true;
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                sockets.add(socket);
                daemon(() -> serve(socket));
            }
        } catch (IOException e) {
            // It is over.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), HEAD);
            OutputStream out = socket.getOutputStream();
            while (true) {
                socket.setSoTimeout(0);
                String body = request(in);
                count(1, false);
                boolean whole = false;
                try {
                    whole = say(socket, in, out, body);
                } catch (IOException e) {
                    // The other side is gone.
                } finally {
                    count(-1, !whole);
                }
                if (!whole) {
                    return;
                }
            }
        } catch (IOException e) {
            // The other side is gone between two questions.
        } finally {
            sockets.remove(socket);
        }
    }

    private void count(int change, boolean early) {
        synchronized (busyChanged) {
            busy += change;
            hungUp += early ? 1 : 0;
            busyChanged.notifyAll();
        }
    }

    private static String request(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.append((char) next);
        }
        int length = head.toString()
                .lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line ->
                        Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst()
                .orElse(0);
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    /** False if the other side hung up. */
    private boolean say(Socket socket, InputStream in, OutputStream out, String body) throws IOException {
        Pace now = pace;
        String text = PacedText.answerTo(PacedText.markerIn(body));
        write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
        chunk(out, event("{\"type\":\"response.created\",\"response\":{\"id\":\"r\",\"status\":\"in_progress\"}}"));
        Duration wait = now.first();
        for (String piece : PacedText.pieces(text, now.opening())) {
            if (isGone(socket, in, wait)) {
                return false;
            }
            chunk(
                    out,
                    event(
                            "{\"type\":\"response.output_text.delta\",\"item_id\":\"m\",\"output_index\":0,\"content_index\":0,"
                                    + "\"delta\":" + TextNode.valueOf(piece) + "}"));
            wait = now.stalls() ? Duration.ofMinutes(5) : now.between();
        }
        chunk(
                out,
                event(
                        "{\"type\":\"response.completed\",\"response\":{\"id\":\"r\",\"status\":\"completed\",\"output\":[{"
                                + "\"type\":\"message\",\"content\":[{\"type\":\"output_text\",\"text\":"
                                + TextNode.valueOf(text)
                                + "}]}]}}"));
        write(out, "0\r\n\r\n");
        return true;
    }

    /** Listens for so long; nobody says anything while they wait for an answer. */
    private static boolean isGone(Socket socket, InputStream in, Duration wait) throws IOException {
        socket.setSoTimeout((int) Math.max(1, wait.toMillis()));
        try {
            in.mark(1);
            int next = in.read();
            in.reset();
            return next < 0;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private static String event(String data) {
        return "data: " + data + "\n\n";
    }

    private static void chunk(OutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] size = (Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[size.length + bytes.length + 2];
        System.arraycopy(size, 0, whole, 0, size.length);
        System.arraycopy(bytes, 0, whole, size.length, bytes.length);
        whole[whole.length - 2] = '\r';
        whole[whole.length - 1] = '\n';
        out.write(whole);
        out.flush();
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "paced-model");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
