package dev.avow.app.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Posts to a server and reads the events of its answer as they come, on a plain socket: closing it is a visitor who is gone.
 * For one thread.
 */
public final class EventSource implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Socket socket;
    private final InputStream in;
    private int left;
    private boolean over;

    private EventSource(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), 8_192);
    }

    /** Sends the request; headers are given as name and value in turn. */
    public static EventSource post(URI to, byte[] body, String... headers) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), to.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        StringBuilder head = new StringBuilder("POST " + to.getPath() + " HTTP/1.1\r\nHost: " + to.getAuthority()
                + "\r\nContent-Type: application/json\r\nAccept: text/event-stream\r\nContent-Length: " + body.length
                + "\r\n");
        for (int i = 0; i + 1 < headers.length; i += 2) {
            head.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[start.length + body.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        socket.getOutputStream().write(whole);
        return new EventSource(socket);
    }

    /**
     * The status of the answer; before anything else is read.
     *
     * @throws IOException if the answer does not come in chunks
     */
    public int status() throws IOException {
        String line = line();
        int status = Integer.parseInt(line.split(" ", 3)[1]);
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            chunked |= header.equalsIgnoreCase("transfer-encoding: chunked");
        }
        if (status == 200 && !chunked) {
            throw new IOException("no stream");
        }
        return status;
    }

    /** The data of the next event; a missing node at the end of the stream. */
    public JsonNode next() throws IOException {
        StringBuilder data = new StringBuilder();
        while (true) {
            String line = bodyLine();
            if (over) {
                return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
            }
            if (line.startsWith("data:")) {
                data.append(line.substring(5));
            } else if (line.isEmpty() && !data.isEmpty()) {
                return Visitor.json(data.toString());
            }
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the connection broke");
            }
            if (next == '\n') {
                return line.toString(StandardCharsets.UTF_8).stripTrailing();
            }
            line.write(next);
        }
    }

    private String bodyLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        while (true) {
            if (left == 0 && !chunk()) {
                over = true;
                return "";
            }
            int next = in.read();
            left--;
            if (left == 0) {
                line();
            }
            if (next == '\n') {
                return line.toString(StandardCharsets.UTF_8);
            }
            line.write(next);
        }
    }

    private boolean chunk() throws IOException {
        left = Integer.parseInt(line(), 16);
        if (left == 0) {
            line();
        }
        return left > 0;
    }

    /** Is gone, without a word. */
    @Override
    public void close() throws IOException {
        socket.close();
    }
}
