package io.kaohe.printrun;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code kaohe.print_run} and {@code print_run_report}. */
@Repository
class JdbcPrintRuns {

    /** So often a report may fail before it is left out. */
    private static final int FAILURES = 3;

    /** A report to be printed. @param askedBy in whose name */
    record Open(UUID run, UUID appraisal, String language, String askedBy) {}

    /** A print run that nothing more comes to. */
    record Ready(UUID id, UUID cycle, String askedBy) {}

    /** A printed report. */
    interface Reader {
        void read(String name, byte[] content) throws IOException;
    }

    private final JdbcClient jdbc;

    JdbcPrintRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of everybody who has a result, but for the asker; false while one of the same language is under way, also where
     * both are asked for at the same moment.
     */
    boolean begin(UUID run, UUID cycle, String language, String askedBy, Instant at) {
        boolean begun = jdbc.sql("insert into kaohe.print_run (id, cycle, language, asked_by, asked_at)"
                                + " values (?, ?, ?, ?, ?)"
                                + " on conflict (cycle, asked_by, language) where told_at is null do nothing")
                        .params(run, cycle, language, askedBy, Timestamp.from(at))
                        .update()
                == 1;
        if (begun) {
            jdbc.sql("""
                            insert into kaohe.print_run_report (run, appraisal)
                            select ?, a.id from kaohe.appraisal a
                             where a.cycle = ? and a.employee <> ? and a.status <> 'WITHDRAWN'
                               and exists (select from kaohe.result where appraisal = a.id)""").params(run, cycle, askedBy).update();
        }
        return begun;
    }

    Optional<PrintRun> newest(UUID cycle, String askedBy) {
        return newest(cycle, askedBy, null);
    }

    /** @param language null = of any */
    Optional<PrintRun> newest(UUID cycle, String askedBy, @Nullable String language) {
        return jdbc.sql("""
                        select r.id, r.cycle, r.language, r.asked_at, count(p.appraisal) as reports,
                               count(p.content) as printed,
                               count(*) filter (where p.content is null and p.failures >= :failures) as failed
                          from kaohe.print_run r left join kaohe.print_run_report p on p.run = r.id
                         where r.id = (select id from kaohe.print_run where cycle = :cycle and asked_by = :by
                                          and language = coalesce(cast(:language as text), language)
                                        order by asked_at desc limit 1)
                         group by r.id""")
                .param("failures", FAILURES)
                .param("cycle", cycle)
                .param("by", askedBy)
                .param("language", language)
                .query(PrintRun.class)
                .optional();
    }

    /** Whose reports they are. */
    List<String> people(UUID run) {
        return jdbc.sql("select a.employee from kaohe.print_run_report p join kaohe.appraisal a on a.id = p.appraisal"
                        + " where p.run = ?")
                .param(run)
                .query(String.class)
                .list();
    }

    boolean anyOpen() {
        return jdbc.sql("select exists (select from kaohe.print_run_report where content is null and failures < ?)")
                .param(FAILURES)
                .query(Boolean.class)
                .single();
    }

    /**
     * One that nobody is at, locked for whoever asks until the transaction ends. Which does not wait for the disk: what
     * a crash of the database loses is open again, and printed again.
     */
    Optional<Open> next() {
        jdbc.sql("set local synchronous_commit to off").update();
        return jdbc.sql("""
                        select p.run, p.appraisal, r.language, r.asked_by
                          from kaohe.print_run_report p join kaohe.print_run r on r.id = p.run
                         where p.content is null and p.failures < ?
                         order by p.failures limit 1 for update of p skip locked""").param(FAILURES).query(Open.class).optional();
    }

    void printed(Open report, String name, byte[] content) {
        jdbc.sql("update kaohe.print_run_report set name = ?, content = ? where run = ? and appraisal = ?")
                .params(name, content, report.run(), report.appraisal())
                .update();
    }

    void failed(Open report) {
        jdbc.sql("update kaohe.print_run_report set failures = failures + 1 where run = ? and appraisal = ?")
                .params(report.run(), report.appraisal())
                .update();
    }

    /** What is ready and nobody was told yet; from now on somebody is. */
    List<Ready> ready(Instant now) {
        return jdbc.sql("""
                        update kaohe.print_run r set told_at = :now
                         where r.told_at is null
                           and not exists (select from kaohe.print_run_report p
                                            where p.run = r.id and p.content is null and p.failures < :failures)
                        returning r.id, r.cycle, r.asked_by""")
                .param("now", Timestamp.from(now))
                .param("failures", FAILURES)
                .query(Ready.class)
                .list();
    }

    void forget(Instant before) {
        jdbc.sql("delete from kaohe.print_run where asked_at < ?")
                .param(Timestamp.from(before))
                .update();
    }

    /** One after the other, so that only one is held at a time. */
    void read(UUID run, Reader reader) throws IOException {
        var ids = jdbc.sql("select appraisal from kaohe.print_run_report where run = ? and content is not null"
                        + " order by name, appraisal")
                .param(run)
                .query(UUID.class)
                .list();
        for (UUID appraisal : ids) {
            Page page = jdbc.sql("select name, content from kaohe.print_run_report where run = ? and appraisal = ?")
                    .params(run, appraisal)
                    .query(Page.class)
                    .single();
            reader.read(page.name(), page.content());
        }
    }

    private record Page(String name, byte[] content) {}
}
