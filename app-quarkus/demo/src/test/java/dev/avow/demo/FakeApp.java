package dev.avow.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Stands in for the built app: takes its ports and answers on them. Each nested class is another way to go wrong. */
final class FakeApp {

    private FakeApp() {}

    /** Runs until it is ended. */
    public static void main(String[] arguments) throws IOException {
        Properties settings = new Properties();
        try (Reader text = Files.newBufferedReader(
                Path.of(System.getProperty("quarkus.config.locations")), StandardCharsets.ISO_8859_1)) {
            settings.load(text);
        }
        HttpServer management = server(settings, "quarkus.management.port");
        management.createContext("/q/health/ready", exchange -> answer(exchange, 200));
        management.createContext("/avow/clock", exchange -> {
            Files.writeString(Path.of("clock.txt"), exchange.getRequestURI().getQuery());
            answer(exchange, 200);
        });
        HttpServer app = server(settings, "quarkus.http.port");
        System.out.println("the fake app is up");
        app.start();
        management.start();
    }

    private static HttpServer server(Properties settings, String key) throws IOException {
        int port = Integer.parseInt(settings.getProperty(key));
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    /** Ends at once. */
    static final class Dying {
        private Dying() {}

        public static void main(String[] arguments) {
            System.out.println("no such database");
            Runtime.getRuntime().halt(3);
        }
    }

    /** Never gets ready, and does not end when it is asked to. */
    static final class Stubborn {
        private Stubborn() {}

        public static void main(String[] arguments) throws InterruptedException {
            System.out.println("still starting");
            Thread.currentThread().join();
        }
    }
}
