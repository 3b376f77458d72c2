package dev.avow.adapters.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A database whose filters are remembered by their fields, and one kind of which is wrong on purpose. */
final class MutatedFilters {

    private static final Map<String, String> OTHER_BOUND =
            Map.of("$lte", "$lt", "$lt", "$lte", "$gte", "$gt", "$gt", "$gte");

    private final MongoDatabase database;
    private final Map<Set<String>, Document> seen = new LinkedHashMap<>();
    private Set<String> fields = Set.of();
    private UnaryOperator<Document> wrong = UnaryOperator.identity();

    MutatedFilters(MongoDatabase database) {
        this.database = database;
    }

    /**
     * A way in which filters of some fields can be wrong.
     *
     * @param what is wrong
     * @param fields of which filters
     * @param change makes them so
     */
    record Mutant(String what, Set<String> fields, UnaryOperator<Document> change) {}

    void mutate(Mutant mutant) {
        fields = mutant.fields();
        wrong = mutant.change();
    }

    /** Each field of each kind of filter left out, and each bound moved by one moment. */
    List<Mutant> mutants() {
        List<Mutant> mutants = new ArrayList<>();
        seen.forEach((kind, filter) -> kind.forEach(field -> {
            mutants.add(new Mutant(kind + " without " + field, kind, without(field)));
            if (filter.get(field) instanceof Document bound && OTHER_BOUND.containsKey(first(bound))) {
                mutants.add(new Mutant(kind + " with another bound of " + field, kind, otherBound(field)));
            }
        }));
        return mutants;
    }

    private static UnaryOperator<Document> without(String field) {
        return filter -> {
            Document less = new Document(filter);
            less.remove(field);
            return less;
        };
    }

    private static UnaryOperator<Document> otherBound(String field) {
        return filter -> {
            Document bound = filter.get(field, Document.class);
            String word = first(bound);
            return new Document(filter).append(field, new Document(OTHER_BOUND.get(word), bound.get(word)));
        };
    }

    private static String first(Document bound) {
        return bound.keySet().iterator().next();
    }

    MongoDatabase database() {
        return proxy(MongoDatabase.class, database);
    }

    private <T> T proxy(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                MutatedFilters.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
                    if (values != null
                            && values.length == 1
                            && isAsked(method)
                            && values[0] instanceof Document filter) {
                        values[0] = sent(filter);
                    }
                    @Nullable Object result = call(target, method, values);
                    return result instanceof MongoCollection<?> collection
                            ? proxy(MongoCollection.class, collection)
                            : result;
                }));
    }

    private static boolean isAsked(Method method) {
        return method.getName().equals("find") || method.getName().equals("countDocuments");
    }

    private Document sent(Document filter) {
        Set<String> kind = new LinkedHashSet<>(filter.keySet());
        seen.putIfAbsent(kind, filter);
        return kind.equals(fields) ? wrong.apply(filter) : filter;
    }

    private static @Nullable Object call(Object on, Method method, Object @Nullable [] values) throws Throwable {
        try {
            return method.invoke(on, values);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
