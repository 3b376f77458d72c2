package dev.avow.app.wiring;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Where a store is, read from its connection string without asking anybody: the drivers' own classes look names up.
 *
 * @param hosts in lower case, without ports
 * @param databases each database's full address, host and port included: a name alone means little
 * @param password what the string itself carries, if anything
 */
record StoreAddress(Set<String> hosts, Set<String> databases, Optional<String> password) {

    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern PORT = Pattern.compile(":[0-9]+$");

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "StoreAddress" + databases;
    }

    /** A JDBC address of PostgreSQL: {@code jdbc:postgresql://host:port,host/database?parameters}. */
    static StoreAddress ofJdbc(String url) {
        return of("postgresql", url, "");
    }

    /** A connection string of MongoDB; the database is named beside it. */
    static StoreAddress ofMongo(String url, String database) {
        return of("mongodb", url, database);
    }

    private static StoreAddress of(String store, String url, String named) {
        String rest = url.substring(url.indexOf("://") + 3);
        int query = rest.indexOf('?');
        String address = query < 0 ? rest : rest.substring(0, query);
        int at = address.lastIndexOf('@');
        String user = at < 0 ? "" : address.substring(0, at);
        String path = address.substring(at + 1);
        int slash = path.indexOf('/');
        String authority = (slash < 0 ? path : path.substring(0, slash)).toLowerCase(Locale.ROOT);
        String database = named.isEmpty() && slash >= 0 ? path.substring(slash + 1) : named;
        Set<String> hosts = new TreeSet<>();
        Set<String> databases = new TreeSet<>();
        for (String each : COMMA.splitAsStream(authority).toList()) {
            hosts.add(bare(PORT.matcher(each).replaceFirst("")));
            databases.add(store + "://" + each + "/" + database);
        }
        int colon = user.indexOf(':');
        return new StoreAddress(
                hosts, databases, Optional.of(user.substring(colon + 1)).filter(word -> colon >= 0 && !word.isEmpty()));
    }

    /** An IPv6 address without its brackets. */
    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }
}
