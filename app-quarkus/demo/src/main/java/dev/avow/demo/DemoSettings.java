package dev.avow.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/**
 * What the demo is told.
 *
 * @param app the built app, {@code quarkus-run.jar}
 * @param data where everything is kept between runs
 * @param port the app's port
 * @param managementPort the port of the app's health
 * @param sandboxPort the port of the sandbox's start page; its admin and its storefront take the next two
 * @param patience how long the app may take to start
 * @param model who answers
 */
record DemoSettings(
        Path app, Path data, int port, int managementPort, int sandboxPort, Duration patience, DemoModel model) {

    static final String APP = "avow.demo.app";
    static final String DATA = "avow.demo.data";
    static final String PORT = "avow.demo.port";
    static final String MANAGEMENT_PORT = "avow.demo.management-port";
    static final String SANDBOX_PORT = "avow.demo.sandbox-port";
    static final String PATIENCE = "avow.demo.patience-seconds";

    /**
     * Reads system properties and environment variables.
     *
     * @throws DemoException if one is missing or wrong
     */
    static DemoSettings of(Properties properties, Map<String, String> environment) {
        String app = properties.getProperty(APP, "");
        if (app.isBlank()) {
            throw new DemoException("-D" + APP + " must say where the app's quarkus-run.jar is");
        }
        return new DemoSettings(
                Path.of(app).toAbsolutePath(),
                Path.of(properties.getProperty(DATA, ".avow/demo")).toAbsolutePath(),
                number(properties, PORT, 8080, 65_535),
                number(properties, MANAGEMENT_PORT, 9000, 65_535),
                number(properties, SANDBOX_PORT, 8090, 65_533),
                Duration.ofSeconds(number(properties, PATIENCE, 120, 3_600)),
                DemoModel.of(environment));
    }

    private static int number(Properties properties, String key, int standard, int highest) {
        String value = properties.getProperty(key, "").strip();
        if (value.isEmpty()) {
            return standard;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= 1 && number <= highest) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The same answer as for a number out of bounds.
        }
        throw new DemoException("-D" + key + " must be a number from 1 to " + highest);
    }
}
