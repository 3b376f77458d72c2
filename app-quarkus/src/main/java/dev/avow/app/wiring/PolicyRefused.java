package dev.avow.app.wiring;

/** The service does not start with this policy. Has no stack trace: the places that matter are in the message. */
public final class PolicyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PolicyRefused(String screen) {
        super(screen, null, false, false);
    }
}
