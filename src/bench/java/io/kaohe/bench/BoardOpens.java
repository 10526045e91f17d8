package io.kaohe.bench;

import io.kaohe.board.Board;
import io.kaohe.board.Standing.Filter;
import io.kaohe.shared.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.task.Task;

/** HR's board of one cycle: all that its page asks for, one after the other, while everybody is late. */
final class BoardOpens {

    static final int FEW = 1_000;
    static final int MANY = 10_000;

    private static final int TEAM = 10;
    private static final int TIMES = 9;

    private final Company company;

    private BoardOpens(Company company) {
        this.company = company;
    }

    /** @param milliseconds of the middle one of several openings */
    record Measured(int people, double milliseconds) {}

    static List<Measured> measure(Server server, int few, int many) {
        try (Company company = new Company(server.database("board"))) {
            BoardOpens board = new BoardOpens(company);
            return List.of(board.of(YearMonth.of(2024, 2), few), board.of(YearMonth.of(2024, 3), many));
        }
    }

    private Measured of(YearMonth month, int people) {
        List<String> teams = IntStream.range(0, people / TEAM)
                .mapToObj(n -> "b" + month + "-" + n)
                .toList();
        teams.forEach(team -> company.team(team, Company.LEAD, TEAM));
        company.figures("b" + month, List.of(Period.month(month)));
        UUID cycle = UUID.fromString(company.open(Period.month(month), teams));
        company.settle();
        score(cycle);
        List<Double> openings = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            long begin = System.nanoTime();
            open(cycle);
            openings.add((System.nanoTime() - begin) / 1e6);
        }
        return new Measured(people, openings.stream().sorted().toList().get(TIMES / 2));
    }

    /** One person goes the whole way to a result; the others' is like it. */
    private void score(UUID cycle) {
        String first = company.jdbc()
                .sql("select id::text from kaohe.appraisal where cycle = :cycle order by id limit 1")
                .param("cycle", cycle)
                .query(String.class)
                .single();
        for (String answer :
                List.of(Company.SELF_REVIEW, "{\"ratings\":" + Company.RATINGS.formatted(Company.CASES) + "}")) {
            Task task = company.task(first);
            company.submit(task.getAssignee(), task.getId(), answer);
        }
        company.settle();
        company.jdbc()
                .sql("""
                    insert into kaohe.result
                    select (jsonb_populate_record(r, jsonb_build_object('appraisal', a.id))).*
                      from kaohe.result r cross join kaohe.appraisal a
                     where r.appraisal = :first and a.cycle = :cycle and a.id <> r.appraisal\
                    """)
                .param("first", UUID.fromString(first))
                .param("cycle", cycle)
                .update();
        company.jdbc().sql("analyze").update();
    }

    private void open(UUID cycle) {
        Board board = company.bean(Board.class);
        board.of(Company.HR, cycle);
        board.failures(Company.HR, cycle);
        board.people(Company.HR, cycle, new Filter(true, null, null), null);
        board.figures(Company.HR, cycle);
        board.lines(Company.HR, cycle);
    }
}
