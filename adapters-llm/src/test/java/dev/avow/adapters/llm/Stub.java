package dev.avow.adapters.llm;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * A server on loopback that plays one script per request, the last one again and again, and can stall, cut and reset a
 * connection. Each connection carries one request.
 */
final class Stub implements AutoCloseable {

    /** What the server does with one request. */
    @FunctionalInterface
    interface Script {
        void play(Exchange exchange) throws IOException;
    }

    /** A request as it came in. */
    record Received(String head, String body) {}

    private final ServerSocket server;
    private final List<Script> scripts;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> hungUp = new CompletableFuture<>();
    private final CompletableFuture<Void> firstRequest = new CompletableFuture<>();

    private Stub(ServerSocket server, List<Script> scripts) {
        this.server = server;
        this.scripts = scripts;
    }

    static Stub of(Script... scripts) {
        try {
            Stub stub = new Stub(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), List.of(scripts));
            daemon(stub::accept);
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/v1");
    }

    List<Received> received() {
        return received;
    }

    String onlyBody() {
        if (received.size() != 1) {
            throw new AssertionError("expected one request, got " + received.size());
        }
        return received.get(0).body();
    }

    /** Waits until a request came in. */
    void awaitRequest() {
        firstRequest.orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** Waits until the client closed a connection on which a script waits for just that. */
    void awaitHangUp() {
        hungUp.orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** Done when the client closed such a connection. */
    Future<Void> hungUp() {
        return hungUp;
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

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                open.add(socket);
                daemon(() -> serve(socket));
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            String head = head(in);
            String body = body(in, head);
            Script script;
            synchronized (received) {
                script = scripts.get(Math.min(received.size(), scripts.size() - 1));
                received.add(new Received(head, body));
            }
            firstRequest.complete(null);
            script.play(new Exchange(socket, in, body));
        } catch (IOException e) {
            hungUp.complete(null);
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.US_ASCII);
    }

    private static String body(InputStream in, String head) throws IOException {
        int length = head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line ->
                        Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst()
                .orElse(0);
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "stub");
        thread.setDaemon(true);
        thread.start();
    }

    /** One request that waits for its response. */
    final class Exchange {

        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;
        private final String body;

        Exchange(Socket socket, InputStream in, String body) throws IOException {
            this.socket = socket;
            this.in = in;
            this.body = body;
            this.out = socket.getOutputStream();
        }

        /** What was asked. */
        String body() {
            return body;
        }

        /** Sends the headers of a stream in chunks. */
        Exchange stream(String... headers) throws IOException {
            return head(200, "Content-Type: text/event-stream\r\n", headers);
        }

        /** Sends a whole response. */
        void respond(int status, String body, String... headers) throws IOException {
            head(status, "Content-Type: application/json\r\n", headers)
                    .frame(body)
                    .end();
        }

        private Exchange head(int status, String contentType, String... headers) throws IOException {
            StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Whatever\r\n" + contentType);
            for (String header : headers) {
                head.append(header).append("\r\n");
            }
            write((head + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            return this;
        }

        /** Sends an event. */
        Exchange event(String data) throws IOException {
            return frame("data: " + data + "\n\n");
        }

        Exchange frame(String text) throws IOException {
            return frame(text.getBytes(StandardCharsets.UTF_8));
        }

        /** Sends bytes as one chunk. */
        Exchange frame(byte[] bytes) throws IOException {
            if (bytes.length > 0) {
                write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                write(bytes);
                write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            return this;
        }

        /** Ends the body in good order. */
        void end() throws IOException {
            write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }

        /** Breaks the connection. */
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /** Says nothing more until the client hangs up. */
        void stall() throws IOException {
            if (in.read() < 0) {
                hungUp.complete(null);
            }
        }

        private void write(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
        }
    }
}
