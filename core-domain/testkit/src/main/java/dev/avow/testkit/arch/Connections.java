package dev.avow.testkit.arch;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaConstructor;
import java.net.DatagramSocket;
import java.net.Socket;
import java.net.URL;
import java.net.http.HttpClient;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.Set;
import javax.net.SocketFactory;

/** Calls, and references to calls, that open a connection of their own. What drivers of stores do inside is theirs. */
final class Connections {

    private static final String MADE = JavaConstructor.CONSTRUCTOR_NAME;

    private static final Map<Class<?>, Set<String>> OPENERS = Map.of(
            HttpClient.class, Set.of("newBuilder", "newHttpClient"),
            URL.class, Set.of("openConnection", "openStream", "getContent"),
            Socket.class, Set.of(MADE),
            DatagramSocket.class, Set.of(MADE),
            SocketChannel.class, Set.of("open"),
            DatagramChannel.class, Set.of("open"),
            AsynchronousSocketChannel.class, Set.of("open"),
            SocketFactory.class, Set.of("createSocket"));

    private Connections() {}

    static boolean isOpenedBy(JavaCodeUnitAccess<?> access) {
        CodeUnitAccessTarget target = access.getTarget();
        JavaClass owner = target.getOwner();
        return OPENERS.entrySet().stream()
                .anyMatch(opener -> owner.isAssignableTo(opener.getKey())
                        && opener.getValue().contains(target.getName()));
    }
}
