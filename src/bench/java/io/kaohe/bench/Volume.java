package io.kaohe.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/**
 * Imports of the longest files by the product in 512 MB, beside {@code COPY} of the same rows into a table without any
 * constraint: what no import can be faster than.
 */
final class Volume {

    private static final List<String> INDICATORS = List.of(
            "media_reposts",
            "brand_search_volume",
            "social_voice",
            "trainings_given",
            "skills_gained",
            "certifications",
            "handbook_entries",
            "ab_tests",
            "insights_adopted",
            "competitor_reports");

    private static final int WARM_UP = 50_000;

    private Volume() {}

    /** @param copied, imported in seconds */
    record Measured(String name, int rows, double copied, double imported) {

        double ratio() {
            return copied / imported;
        }
    }

    /** @param rows of the CSVs; a fifth of them in the workbook */
    static List<Measured> measure(Server server, int rows) throws IOException, SQLException {
        Path directory = Files.createTempDirectory("kaohe-volume-");
        String url = server.database("volume");
        try (Connection staging = DriverManager.getConnection(server.database("staging"));
                Importer product = Importer.on(url)) {
            VolumeFiles files = new VolumeFiles(directory, INDICATORS);
            List<Measured> measured = new ArrayList<>();
            for (Path warmUp : List.of(files.figures(WARM_UP), files.leads(WARM_UP))) {
                product.imported(warmUp);
            }
            product.imported(files.leadsWorkbook(WARM_UP / 2));
            Path fifth = files.leads(rows / 5);
            Path workbook = files.leadsWorkbook(rows / 5);
            measured.add(new Measured("XLSX of leads", rows / 5, copied(staging, fifth), product.imported(workbook)));
            Path leads = files.leads(rows);
            measured.add(new Measured("CSV of leads", rows, copied(staging, leads), product.imported(leads)));
            Path figures = files.figures(rows);
            measured.add(new Measured("CSV of figures", rows, copied(staging, figures), product.imported(figures)));
            return measured;
        } finally {
            delete(directory);
        }
    }

    private static double copied(Connection connection, Path file) throws IOException, SQLException {
        String header;
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            header = reader.readLine();
        }
        String columns = "\"" + header.replace(",", "\" text, \"") + "\" text";
        try (Statement statement = connection.createStatement();
                InputStream content = Files.newInputStream(file)) {
            statement.execute("drop table if exists staged; create table staged (" + columns + ")");
            long start = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy staged from stdin (format csv, header)", content);
            return (System.nanoTime() - start) / 1e9;
        }
    }

    /** {@link VolumeImport} as a process. */
    private record Importer(Process process, PrintWriter files, BufferedReader answers) implements AutoCloseable {

        static Importer on(String url) throws IOException {
            Importer importer = new Importer(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-Dlogging.level.root=WARN",
                            "-classpath",
                            System.getProperty("java.class.path"),
                            VolumeImport.class.getName(),
                            url)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
            importer.answer("ready");
            return importer;
        }

        private Importer(Process process) {
            this(
                    process,
                    new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8),
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
        }

        double imported(Path file) throws IOException {
            files.println(file);
            return Double.parseDouble(answer("imported"));
        }

        private String answer(String word) throws IOException {
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                if (line.startsWith(word)) {
                    return line.substring(word.length()).strip();
                }
            }
            throw new IllegalStateException("the product ended");
        }

        @Override
        public void close() {
            files.close();
            process.onExit().join();
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
