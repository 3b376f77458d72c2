package dev.avow.app.persistence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Stands before a driver's objects, to see or to change what is asked of them. */
final class Proxies {

    private Proxies() {}

    /** What a call is answered with. */
    interface Answer {
        @Nullable
        Object to(Method method, Object @Nullable [] values) throws Throwable;
    }

    static <T> T of(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                Proxies.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, values) -> answer.to(method, values)));
    }

    /** The call as it was meant, with its own exceptions. */
    static @Nullable Object call(Object on, Method method, Object @Nullable [] values) throws Throwable {
        try {
            return method.invoke(on, values);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
