package org.usercenter.account.call;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Parts of the server of which a request needs little. */
public final class Fake {

    private Fake() {}

    /** What a method returns. */
    public interface Reply {

        @Nullable
        Object to(Object[] arguments);
    }

    /** Answers nothing. */
    public static <T> T of(Class<T> type) {
        return of(type, Map.of());
    }

    /** Answers by name of the method; nothing to all others. */
    public static <T> T of(Class<T> type, Map<String, Reply> replies) {
        return proxy(type, (method, arguments) -> {
            Reply reply = replies.get(method.getName());
            return reply == null ? null : reply.to(arguments);
        });
    }

    /** Notes the names of the methods that are called. */
    public static <T> T noting(Class<T> type, List<String> names) {
        return proxy(type, (method, arguments) -> {
            names.add(method.getName());
            return null;
        });
    }

    private interface Handler {

        @Nullable
        Object handle(Method method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object result = handler.handle(method, arguments == null ? new Object[0] : arguments);
                    return result == null || method.getReturnType() == void.class ? null : result;
                }));
    }
}
