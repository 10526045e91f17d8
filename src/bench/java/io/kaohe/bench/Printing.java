package io.kaohe.bench;

import io.kaohe.printrun.PrintRunPress;
import io.kaohe.printrun.PrintRuns;
import io.kaohe.report.AppraisalReport;
import io.kaohe.report.AppraisalReports;
import io.kaohe.report.Reports;
import io.kaohe.shared.Period;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducerFactory;
import org.camunda.bpm.engine.task.Task;

/**
 * All personal reports of a month, read, printed and stored, beside filling and exporting the same reports and nothing
 * else: by the library as it comes, before the product has told a font how it is to be packed.
 */
final class Printing {

    static final int REPORTS = 1_000;

    private static final String TEAM = "print";
    private static final int WARM_UP = 200;

    private final Company company;
    private final UUID cycle;

    private Printing(Company company, UUID cycle) {
        this.company = company;
        this.cycle = cycle;
    }

    /** Reports a second. @param bare filled and exported by one thread, from what is in memory, as the library does it */
    record Measured(int reports, double bare, double one, double two) {}

    static Measured measure(Server server, int people) throws Exception {
        // nobody prints but who is measured
        try (Company company = new Company(server.database("printing"), "--kaohe.print.threads=0")) {
            Printing printing = new Printing(company, scored(company, people));
            List<AppraisalReport> reports = printing.read();
            double bare = printing.bare(reports);
            return new Measured(people, bare, printing.run(1), printing.run(2));
        }
    }

    private static UUID scored(Company company, int people) {
        Period month = Period.of("2024-02");
        company.team(TEAM, Company.LEAD, people);
        company.figures(TEAM, List.of(month));
        UUID cycle = UUID.fromString(company.open(month, List.of(TEAM)));
        company.settle();
        for (String appraisal : company.jdbc()
                .sql("select id::text from kaohe.appraisal where cycle = :cycle")
                .param("cycle", cycle)
                .query(String.class)
                .list()) {
            Task self = company.task(appraisal);
            company.submit(self.getAssignee(), self.getId(), Company.SELF_REVIEW);
            Task scoring = company.task(appraisal);
            company.submit(
                    scoring.getAssignee(),
                    scoring.getId(),
                    "{\"ratings\":" + Company.RATINGS.formatted(Company.CASES) + "}");
        }
        company.settle();
        return cycle;
    }

    private List<AppraisalReport> read() {
        AppraisalReports reports = company.bean(AppraisalReports.class);
        return company
                .jdbc()
                .sql("select id from kaohe.appraisal where cycle = :cycle")
                .param("cycle", cycle)
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> reports.of(Company.HR, id))
                .toList();
    }

    private double bare(List<AppraisalReport> all) {
        DefaultJasperReportsContext library = DefaultJasperReportsContext.getInstance();
        String ours = library.getProperty(JRPdfExporter.PDF_PRODUCER_FACTORY_PROPERTY);
        library.setProperty(JRPdfExporter.PDF_PRODUCER_FACTORY_PROPERTY, ClassicPdfProducerFactory.class.getName());
        try {
            filled(all.subList(0, Math.min(WARM_UP, all.size())));
            return filled(all);
        } finally {
            library.setProperty(JRPdfExporter.PDF_PRODUCER_FACTORY_PROPERTY, ours);
        }
    }

    private double filled(List<AppraisalReport> all) {
        Reports reports = company.bean(Reports.class);
        long start = System.nanoTime();
        all.forEach(report -> reports.appraisalPdf(report, Locale.CHINESE));
        return all.size() * 1e9 / (System.nanoTime() - start);
    }

    private double run(int threads) throws Exception {
        PrintRuns runs = company.bean(PrintRuns.class);
        PrintRunPress press = company.bean(PrintRunPress.class);
        int reports = runs.begin(Company.HR, cycle, Locale.CHINESE).reports();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            long start = System.nanoTime();
            List<? extends Future<?>> working = IntStream.range(0, threads)
                    .mapToObj(n -> pool.submit(press::work))
                    .toList();
            for (Future<?> one : working) {
                one.get();
            }
            double rate = reports * 1e9 / (System.nanoTime() - start);
            if (runs.find(Company.HR, cycle).orElseThrow().printed() != reports) {
                throw new IllegalStateException("not everything was printed");
            }
            return rate;
        } finally {
            pool.shutdownNow();
        }
    }
}
