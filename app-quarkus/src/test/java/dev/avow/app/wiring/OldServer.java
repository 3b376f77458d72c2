package dev.avow.app.wiring;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server that insists on TLS 1.1, written byte by byte (RFC 5246, RFC 8446), since a JDK refuses to be one. It reads
 * which versions a client offers, answers "then TLS 1.1", and reads the alert that comes back.
 */
final class OldServer implements AutoCloseable {

    /** The alert that says: not in this version. */
    static final int PROTOCOL_VERSION = 70;

    private static final int SUPPORTED_VERSIONS = 43;
    private static final int PATIENCE_MILLIS = 10_000;

    private final ServerSocket socket;
    private final CompletableFuture<List<Integer>> offered = new CompletableFuture<>();
    private final CompletableFuture<Integer> alert = new CompletableFuture<>();

    private OldServer(ServerSocket socket) {
        this.socket = socket;
    }

    static OldServer answeringTls11() throws IOException {
        OldServer server = new OldServer(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        Thread thread = new Thread(server::serve, "old-server");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    private void serve() {
        try (Socket connection = socket.accept()) {
            connection.setSoTimeout(PATIENCE_MILLIS);
            DataInputStream in = new DataInputStream(connection.getInputStream());
            offered.complete(versions(record(in)));
            OutputStream out = connection.getOutputStream();
            out.write(serverHello());
            out.flush();
            alert.complete((int) record(in).get(1));
        } catch (IOException | RuntimeException e) {
            offered.completeExceptionally(e);
            alert.completeExceptionally(e);
        }
    }

    /** The content of the next record. */
    private static ByteBuffer record(DataInputStream in) throws IOException {
        in.skipNBytes(3);
        byte[] content = new byte[in.readUnsignedShort()];
        in.readFully(content);
        return ByteBuffer.wrap(content);
    }

    /** Skips type, length, legacy version, random, session, suites and compressions of a ClientHello. */
    private static List<Integer> versions(ByteBuffer hello) {
        hello.position(4 + 2 + 32);
        skip(hello, hello.get() & 0xff);
        skip(hello, hello.getShort() & 0xffff);
        skip(hello, hello.get() & 0xff);
        hello.getShort();
        TreeSet<Integer> found = new TreeSet<>();
        while (hello.hasRemaining()) {
            int type = hello.getShort() & 0xffff;
            int length = hello.getShort() & 0xffff;
            int end = hello.position() + length;
            if (type == SUPPORTED_VERSIONS) {
                hello.get();
                while (hello.position() < end) {
                    found.add(hello.getShort() & 0xffff);
                }
            }
            hello.position(end);
        }
        return List.copyOf(found);
    }

    private static void skip(ByteBuffer buffer, int bytes) {
        buffer.position(buffer.position() + bytes);
    }

    /** Version 3.2, which is TLS 1.1; a random of zeros; no session; TLS_RSA_WITH_AES_128_CBC_SHA; no compression. */
    private static byte[] serverHello() {
        ByteBuffer hello = ByteBuffer.allocate(5 + 4 + 38);
        hello.put((byte) 22).putShort((short) 0x0302).putShort((short) 42);
        hello.put((byte) 2).put((byte) 0).putShort((short) 38);
        hello.putShort((short) 0x0302)
                .put(new byte[32])
                .put((byte) 0)
                .putShort((short) 0x002f)
                .put((byte) 0);
        return hello.array();
    }

    URI address() {
        return URI.create("https://localhost:" + socket.getLocalPort() + "/");
    }

    /** The versions that the client offered. */
    List<Integer> offered() throws InterruptedException, ExecutionException, TimeoutException {
        return offered.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** What the client said to TLS 1.1. */
    int alert() throws InterruptedException, ExecutionException, TimeoutException {
        return alert.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
