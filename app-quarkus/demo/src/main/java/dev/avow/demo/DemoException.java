package dev.avow.demo;

/** The demo cannot run. Its message is for the person at the terminal. */
final class DemoException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoException(String message) {
        super(message);
    }
}
