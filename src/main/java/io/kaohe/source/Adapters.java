package io.kaohe.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaohe.calendar.WorkingCalendar;
import io.kaohe.tabular.Limits;
import io.kaohe.tabular.Progress;
import io.kaohe.tabular.TabularFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The sources whose exports can be read: those that ship, and the company's own, one YAML file each in the directory
 * {@code kaohe.sources.dir}. A company's adapter with the code of a shipped one takes its place.
 */
@Component
public class Adapters {

    private static final Logger LOG = LoggerFactory.getLogger(Adapters.class);

    private final Map<String, Adapter> adapters = new LinkedHashMap<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private final List<Mistake> hints = new ArrayList<>();
    private final WorkingCalendar calendar;
    private final Clock clock;

    Adapters(@Value("${kaohe.sources.dir:}") String directory, WorkingCalendar calendar, Clock clock)
            throws IOException {
        this.calendar = calendar;
        this.clock = clock;
        Resource[] shipped = new PathMatchingResourcePatternResolver().getResources("classpath*:sources/*.yaml");
        Arrays.sort(shipped, Comparator.comparing(Resource::getFilename));
        for (Resource file : shipped) {
            add(AdapterFile.read(file.getContentAsString(UTF_8)));
        }
        if (!directory.isBlank()) {
            company(Path.of(directory));
        }
    }

    /** A mistake in one file of the company must not keep the product from starting; it is told where files go in. */
    private void company(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                company(file.getFileName().toString(), new String(Files.readAllBytes(file), UTF_8));
            }
        }
    }

    private void company(String file, String yaml) {
        try {
            Adapter adapter = AdapterFile.read(yaml);
            add(adapter);
            adapter.shapes().stream()
                    .flatMap(shape -> shape.unreadMeasures().stream())
                    .map(measure -> new Mistake(file, null, "UNREAD", measure))
                    .forEach(hints::add);
        } catch (AdapterFile.Wrong e) {
            Mistake mistake = e.in(file, yaml);
            LOG.error(
                    "{}, line {} – the file is not used: {} {}", file, mistake.line(), mistake.code(), mistake.about());
            mistakes.add(mistake);
        }
    }

    /**
     * What is wrong in a file of the company.
     *
     * @param line null = not one line
     * @param code as {@code adapterMistake.*} in {@code forms/words}
     * @param about the word that is wrong, or missing
     */
    public record Mistake(String file, @Nullable Integer line, String code, String about) {}

    /** What has to be put right before the files that hold it are used, at the next start. */
    public List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    /** What has no effect in files of the company that are used: a measure that is no indicator's. */
    public List<Mistake> hints() {
        return List.copyOf(hints);
    }

    private void add(Adapter adapter) {
        adapters.put(adapter.code(), adapter);
    }

    /**
     * By what it can be told whose a figure is, such as {@link Attribution#ACCOUNT}; nothing when no export is told
     * by it.
     *
     * @param text its code, or what a company's adapter calls it
     */
    public Optional<String> attributionKind(String text) {
        return adapters.values().stream()
                .flatMap(adapter -> adapter.shapes().stream()
                        .flatMap(shape -> shape.people().keySet().stream())
                        .filter(kind -> kind.equalsIgnoreCase(text) || adapter.calls(kind, text)))
                .findFirst();
    }

    /**
     * Reads an export row by row; nothing of it is kept but what comes out.
     *
     * @param source code of the registered source, when the importer says which; null = told from the file. A file that
     *     is none of that source's is told by any other that knows it
     * @param only the month whose rows count; null = all that the file has
     * @param progress told how far it is
     * @throws io.kaohe.tabular.UnreadableFile when it holds no readable rows
     */
    public SourceReading read(
            TabularFile file,
            Attribution attribution,
            @Nullable String source,
            @Nullable YearMonth only,
            Progress progress) {
        List<Adapter> ofSource = adapters.values().stream()
                .filter(adapter -> adapter.source().equals(source))
                .toList();
        if (!ofSource.isEmpty()) {
            SourceReading asked = read(file, ofSource, attribution, only, progress);
            if (asked.adapter() != null) {
                return asked;
            }
        }
        return read(file, List.copyOf(adapters.values()), attribution, only, progress);
    }

    private SourceReading read(
            TabularFile file,
            List<Adapter> asked,
            Attribution attribution,
            @Nullable YearMonth only,
            Progress progress) {
        Interpreter interpreter =
                new Interpreter(asked, attribution, only, new Waiting(calendar, LocalDateTime.now(clock)));
        TabularFile.Told told = file.read(Limits.GENEROUS, interpreter, progress);
        return interpreter.reading(told);
    }
}
