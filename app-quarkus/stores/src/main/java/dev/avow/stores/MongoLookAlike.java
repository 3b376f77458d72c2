package dev.avow.stores;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** mongo-java-server on one file. Not thread-safe. */
final class MongoLookAlike {

    private final Path file;
    private @Nullable MongoServer server;
    private int port;

    MongoLookAlike(Path folder) {
        this.file = folder.resolve("mongo.mv");
    }

    String connectionString() {
        return "mongodb://127.0.0.1:" + port;
    }

    void start() {
        if (server != null) {
            return;
        }
        try {
            MongoServer started = new MongoServer(new LookAlikeBackend(file.toString()));
            // Ends its own threads and closes its file when the port is taken.
            started.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            port = started.getLocalAddress().getPort();
            server = started;
        } catch (RuntimeException e) {
            throw new StoresException("the embedded MongoDB look-alike did not start on " + file, e);
        }
    }

    void stop() {
        MongoServer running = server;
        server = null;
        if (running != null) {
            running.shutdownNow();
        }
    }
}
