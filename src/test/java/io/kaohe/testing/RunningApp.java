package io.kaohe.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The packaged product as a process of its own, to be stopped, killed and started again on the same data. Started in
 * its data directory, so that nothing may depend on where it starts.
 *
 * <pre>{@code
 * try (RunningApp app = RunningApp.in(directory).with("KAOHE_DEMO_PASSWORD", "…").start()) {
 *     app.get("/actuator/health");
 *     app.kill();
 * }
 * }</pre>
 */
public final class RunningApp implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** How to start one. */
    public static final class Launch {

        private final Path directory;
        private final Map<String, String> environment = new HashMap<>(Map.of("KAOHE_DEMO_PAST_YEAR", "false"));

        private Launch(Path directory) {
            this.directory = directory;
        }

        /** With the year that the demo company has behind it, which takes a while to live. */
        public Launch withPastYear() {
            return with("KAOHE_DEMO_PAST_YEAR", "true");
        }

        /** An environment variable of the product. */
        public Launch with(String name, String value) {
            environment.put(name, value);
            return this;
        }

        /** Starts it and waits until it is ready. */
        public RunningApp start() {
            return launch().awaitReady();
        }

        /** Starts it, for a start that is to fail. */
        public RunningApp launch() {
            int port = freePort();
            environment.put("KAOHE_DATA_DIR", directory.toString());
            environment.put("SERVER_PORT", String.valueOf(port));
            try {
                Files.createDirectories(directory);
                Path output = directory.resolve("output-" + port + ".log");
                // it is started more often than it runs long: code that is compiled once is ready sooner
                ProcessBuilder builder = new ProcessBuilder(
                                java(), "-Xmx512m", "-XX:TieredStopAtLevel=1", "-jar", jar().toString())
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
                List.of("SPRING_DATASOURCE_URL", "KAOHE_ADMIN_PASSWORD", "KAOHE_DEMO_PASSWORD")
                        .forEach(builder.environment()::remove);
                builder.environment().putAll(environment);
                return new RunningApp(builder.start(), port, output);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Process process;
    private final int port;
    private final Path output;

    private RunningApp(Process process, int port, Path output) {
        this.process = process;
        this.port = port;
        this.output = output;
    }

    /** @param directory {@code KAOHE_DATA_DIR} */
    public static Launch in(Path directory) {
        return new Launch(directory.toAbsolutePath());
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** Everything it printed so far. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public HttpResponse<String> get(String path) throws IOException {
        try {
            return http.send(
                    HttpRequest.newBuilder(uri(path))
                            .timeout(Duration.ofSeconds(30))
                            .build(),
                    BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Asks it to stop, as a terminal does, and waits. @return its exit code */
    public int stop() {
        process.destroy();
        return awaitExit();
    }

    /** {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    public int awaitExit() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("did not stop\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    private RunningApp awaitReady() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            if (isReady()) {
                return this;
            }
        }
        kill();
        throw new AssertionError("did not become ready\n" + output());
    }

    private boolean isReady() {
        try {
            process.waitFor(300, TimeUnit.MILLISECONDS);
            return process.isAlive() && get("/actuator/health/readiness").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path jar() {
        Path jar = Path.of(System.getProperty("kaohe.jar", "target/kaohe.jar")).toAbsolutePath();
        if (Files.notExists(jar)) {
            throw new IllegalStateException(jar + " is missing: run ./mvnw package first");
        }
        return jar;
    }
}
