package dev.winnow.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A headless browser with one page, driven by the DevTools protocol; used by one thread. */
final class Chromium implements AutoCloseable, WebSocket.Listener {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path profile;
    private final Process process;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final StringBuilder received = new StringBuilder();
    private int calls;

    /** The browser's program, if this machine has one. */
    static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts the browser with a profile in the folder. */
    Chromium(Path program, Path folder) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless=new",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + folder));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--no-sandbox");
        }
        profile = folder;
        command.add("about:blank");
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        URI page = page(port(folder));
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(page, this)
                .join();
        for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
            call(domain + ".enable", Map.of());
        }
    }

    /** The browser writes its port to a file of its profile. */
    private static int port(Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("DevToolsActivePort");
        for (int i = 0; i < PATIENCE.toMillis() / 50; i++) {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (lines.size() >= 2) {
                return Integer.parseInt(lines.get(0));
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The browser did not start");
    }

    private static URI page(int port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                .build();
        JsonNode targets = JSON.readTree(HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body());
        for (JsonNode target : targets) {
            if (target.path("type").asText().equals("page")) {
                return URI.create(target.path("webSocketDebuggerUrl").asText());
            }
        }
        throw new AssertionError("No page among " + targets);
    }

    /** Loads the page, and waits until its script says that it is ready. */
    void open(Path page) {
        call("Page.navigate", Map.of("url", page.toUri().toString()));
        await("document.documentElement?.dataset.ready === 'true'");
    }

    /** The value of a JavaScript expression. */
    JsonNode run(String expression) {
        JsonNode answer =
                call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        assertThat(answer.has("exceptionDetails"))
                .as(expression + "\n" + answer)
                .isFalse();
        return answer.path("result").path("value");
    }

    /** Waits until the JavaScript expression is true. */
    void await(String expression) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!run(expression).asBoolean()) {
            assertThat(System.nanoTime()).as("waiting for " + expression).isLessThan(deadline);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** Presses and releases a key with one character. */
    void press(String key) {
        for (String type : List.of("keyDown", "keyUp")) {
            call("Input.dispatchKeyEvent", Map.of("type", type, "key", key, "text", type.equals("keyDown") ? key : ""));
        }
    }

    /** Sets the size of the window and whether the system prefers dark; nothing moves. */
    void look(int width, int height, boolean dark) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        Map<String, String> scheme = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
        Map<String, String> still = Map.of("name", "prefers-reduced-motion", "value", "reduce");
        call("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme, still)));
    }

    JsonNode call(String method, Map<String, ?> parameters) {
        int id = ++calls;
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        socket.sendText(message.toString(), true).join();
        try {
            JsonNode got = answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(got.has("error")).as(method + ": " + got).isFalse();
            return got.path("result");
        } catch (InterruptedException | TimeoutException | ExecutionException e) {
            throw new AssertionError(method, e);
        }
    }

    /** What the browser told of itself: the parameters of events of a kind. */
    List<JsonNode> events(String method) {
        return events.stream()
                .filter(event -> event.path("method").asText().equals(method))
                .map(event -> event.path("params"))
                .toList();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        received.append(data);
        if (last) {
            message(received.toString());
            received.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    private void message(String text) {
        try {
            JsonNode message = JSON.readTree(text);
            CompletableFuture<JsonNode> answer =
                    answers.remove(message.path("id").asInt());
            if (answer == null) {
                events.add(message);
            } else {
                answer.complete(message);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS); // it writes to its profile until it has ended
            Files.deleteIfExists(profile.resolve("SingletonSocket")); // a link out of the folder
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
