package dev.avow.app.persistence;

import java.sql.Connection;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source that remembers what goes through it, and sends one statement in another wording. */
final class MutatedSource {

    private final DataSource source;
    private final Set<String> seen = new LinkedHashSet<>();
    private String original = "";
    private String mutant = "";

    MutatedSource(DataSource source) {
        this.source = source;
    }

    /** From now on this is sent in the place of that. */
    void mutate(String statement, String wording) {
        original = statement;
        mutant = wording;
    }

    /** What was sent since this was asked for the last time. */
    Set<String> taken() {
        Set<String> taken = new LinkedHashSet<>(seen);
        seen.clear();
        return taken;
    }

    DataSource source() {
        return Proxies.of(DataSource.class, (method, values) -> {
            @Nullable Object result = Proxies.call(source, method, values);
            return result instanceof Connection connection ? mutated(connection) : result;
        });
    }

    private Connection mutated(Connection connection) {
        return Proxies.of(Connection.class, (method, values) -> {
            if (method.getName().equals("prepareStatement") && values != null && values[0] instanceof String sql) {
                seen.add(sql);
                values[0] = sql.equals(original) ? mutant : sql;
            }
            return Proxies.call(connection, method, values);
        });
    }
}
