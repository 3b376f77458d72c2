package dev.avow.testkit.http;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One request that waits for its response. Used by one thread. */
public final class Exchange {

    private static final byte[] LINE = {'\r', '\n'};

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final Request request;
    private final boolean lasts;
    private boolean ended;

    Exchange(Socket socket, BufferedInputStream in, boolean lasts) throws IOException {
        this.socket = socket;
        this.in = in;
        this.lasts = lasts;
        this.request = Request.read(in);
        this.out = socket.getOutputStream();
    }

    /** What came in. */
    public Request request() {
        return request;
    }

    /** What was asked. */
    public String body() {
        return request.body();
    }

    /** Sends the headers of a stream of events. */
    public Exchange stream(String... headers) throws IOException {
        return head(200, "Content-Type: text/event-stream\r\n", headers);
    }

    /** Sends a whole response. */
    public void respond(int status, String body, String... headers) throws IOException {
        head(status, "Content-Type: application/json\r\n", headers).frame(body).end();
    }

    private Exchange head(int status, String contentType, String... headers) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Whatever\r\n" + contentType);
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        if (!lasts) {
            head.append("Connection: close\r\n");
        }
        write((head + "Transfer-Encoding: chunked\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Sends an event. */
    public Exchange event(String data) throws IOException {
        return frame("data: " + data + "\n\n");
    }

    /** Sends a text as one chunk. */
    public Exchange frame(String text) throws IOException {
        return frame(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends bytes as one chunk, in one go; nothing where there are none. */
    public Exchange frame(byte[] bytes) throws IOException {
        if (bytes.length > 0) {
            byte[] size = Integer.toHexString(bytes.length).getBytes(StandardCharsets.US_ASCII);
            byte[] chunk = new byte[size.length + LINE.length + bytes.length + LINE.length];
            System.arraycopy(size, 0, chunk, 0, size.length);
            System.arraycopy(LINE, 0, chunk, size.length, LINE.length);
            System.arraycopy(bytes, 0, chunk, size.length + LINE.length, bytes.length);
            System.arraycopy(LINE, 0, chunk, chunk.length - LINE.length, LINE.length);
            write(chunk);
        }
        return this;
    }

    /** Ends the body in good order. */
    public void end() throws IOException {
        write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        ended = true;
    }

    /** Breaks the connection. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /**
     * Says nothing more until the client hangs up.
     *
     * @throws EOFException then
     */
    public void stall() throws IOException {
        socket.setSoTimeout(0);
        if (in.read() < 0) {
            throw new EOFException("the client hung up");
        }
    }

    /** Whether the connection may carry another request. */
    boolean mayGoOn() {
        return lasts && ended;
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }
}
