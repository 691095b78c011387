package org.usercenter.e2e.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.http.People;

/** Starts the landscape at the first test that needs it and keeps it for the whole run. */
final class EndToEndExtension implements ParameterResolver, BeforeAllCallback, AfterEachCallback {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(EndToEndExtension.class);

    private static final Map<Class<?>, Function<Landscape, Object>> PARTS = Map.ofEntries(
            Map.entry(Landscape.class, landscape -> landscape),
            Map.entry(UserCenter.class, Landscape::server),
            Map.entry(Sandbox.class, Landscape::sandbox),
            Map.entry(Admin.class, Landscape::admin),
            Map.entry(Control.class, Landscape::control),
            Map.entry(Platforms.class, Landscape::platforms),
            Map.entry(Phone.class, Landscape::phone),
            Map.entry(Mail.class, Landscape::mail),
            Map.entry(People.class, Landscape::people),
            Map.entry(CaAgent.class, Landscape::agent),
            Map.entry(OldSystem.class, Landscape::oldSystem),
            Map.entry(Rows.class, Landscape::rows),
            Map.entry(Drawer.class, Landscape::drawer));

    @Override
    public void beforeAll(ExtensionContext context) {
        if (context.getTags().contains(AgentTurn.TAG)) {
            // In the class' own store, which closes it after its last test.
            context.getStore(NAMESPACE)
                    .computeIfAbsent(AgentTurn.class, key -> AgentTurn.take(landscape(context)), AgentTurn.class);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return PARTS.containsKey(type) || type == Desk.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == Desk.class) {
            // In the method's own store, which closes it after the test.
            return context.getStore(NAMESPACE)
                    .computeIfAbsent(Desk.class, key -> new Desk(landscape(context)), Desk.class);
        }
        Function<Landscape, Object> part = PARTS.get(type);
        if (part == null) {
            throw new IllegalArgumentException(type.getName());
        }
        return part.apply(landscape(context));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Desk desk = context.getStore(NAMESPACE).get(Desk.class, Desk.class);
        if (desk != null && context.getExecutionException().isPresent()) {
            desk.keepEvidence(context.getRequiredTestClass().getSimpleName() + "."
                    + context.getRequiredTestMethod().getName());
        }
        landscape(context).control().reset();
        landscape(context).platforms().reset();
        landscape(context).oldSystem().running(true);
    }

    private static Landscape landscape(ExtensionContext context) {
        // The runner gives each class a launch of its own, all in one session.
        return context.getStore(ExtensionContext.StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .computeIfAbsent(Running.class, key -> new Running(), Running.class)
                .landscape();
    }

    /** The landscape of the run; a start that failed is not tried again for each test. */
    private static final class Running implements AutoCloseable {
        private @Nullable Landscape landscape;
        private @Nullable RuntimeException failure;

        synchronized Landscape landscape() {
            if (failure != null) {
                throw failure;
            }
            Landscape running = landscape;
            if (running == null) {
                try {
                    running = started();
                } catch (RuntimeException | AssertionError e) {
                    failure = new IllegalStateException("the product did not start: " + e.getMessage(), e);
                    throw failure;
                }
                landscape = running;
            }
            return running;
        }

        @Override
        public void close() throws IOException {
            if (landscape != null) {
                landscape.close();
            }
        }
    }

    /** A registration that does not work is the failure of its own tests, not of all. */
    private static void fill(Landscape landscape) {
        try {
            landscape.rested().fill();
        } catch (RuntimeException | AssertionError e) {
            System.err.println("No account could be registered ahead: " + e.getMessage());
        }
    }

    private static Landscape started() {
        try {
            Landscape landscape = Landscape.start();
            fill(landscape);
            return landscape;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
