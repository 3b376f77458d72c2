package dev.avow.app.persistence;

import io.agroal.api.AgroalDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A data source that remembers every statement that is prepared through it. */
final class RecordingSource {

    private final AgroalDataSource source;
    private final Set<String> statements = new LinkedHashSet<>();

    RecordingSource(AgroalDataSource source) {
        this.source = source;
    }

    Set<String> statements() {
        return statements;
    }

    AgroalDataSource recorded() {
        return (AgroalDataSource) Proxy.newProxyInstance(
                RecordingSource.class.getClassLoader(),
                new Class<?>[] {AgroalDataSource.class},
                (proxy, method, values) -> {
                    Object result = call(source, method, values);
                    return result instanceof Connection connection ? recorded(connection) : result;
                });
    }

    private Connection recorded(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                RecordingSource.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, values) -> {
                    if (method.getName().equals("prepareStatement")) {
                        statements.add((String) values[0]);
                    }
                    return call(connection, method, values);
                });
    }

    private static @Nullable Object call(Object on, Method method, Object @Nullable [] values) throws Throwable {
        try {
            return method.invoke(on, values);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
