package io.kaohe.outcome;

import io.kaohe.shared.CycleType;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code kaohe.bonus_correction}. */
@Repository
class JdbcBonusCorrections {

    private static final String SELECT = """
            select c.*, l.on_hold, l.coefficient as coefficient_before, l.bonus_base, a.cycle_type, a.period, e.id as employee,
                   e.name, t.name as team
              from kaohe.bonus_correction c
              join kaohe.bonus_line l using (cycle, version, appraisal)
              join kaohe.appraisal a on a.id = c.appraisal
              join kaohe.employee e on e.id = a.employee
              left join lateral (select team from kaohe.assignment
                                  where employee = e.id and valid_from <= c.prepared_at
                                  order by valid_from desc limit 1) place on true
              left join kaohe.team t on t.id = place.team
            """;

    private final JdbcClient jdbc;

    JdbcBonusCorrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody decides about the cycle's list. */
    void lockList(UUID cycle) {
        jdbc.sql("select 1 from kaohe.bonus_list where cycle = ? for update")
                .param(cycle)
                .query(Integer.class)
                .list();
    }

    void prepare(UUID cycle, UUID appraisal) {
        jdbc.sql("""
                        insert into kaohe.bonus_correction (appraisal, cycle, version, result, coefficient)
                        select l.appraisal, l.cycle, l.version, r.version, r.coefficient
                          from kaohe.bonus_line l
                          join kaohe.bonus_list b on b.cycle = l.cycle and b.version = l.version
                          join lateral (select version, coefficient from kaohe.result where appraisal = l.appraisal
                                         order by version desc limit 1) r on true
                         where l.cycle = :cycle and l.appraisal = :appraisal and b.decision = 'APPROVE'
                           and (l.on_hold or l.coefficient <> r.coefficient)
                        on conflict do nothing""").param("cycle", cycle).param("appraisal", appraisal).update();
    }

    Optional<BonusCorrection> find(UUID appraisal) {
        return jdbc.sql(SELECT + "where c.appraisal = ?")
                .param(appraisal)
                .query(JdbcBonusCorrections::correction)
                .optional();
    }

    List<BonusCorrection> approved(UUID cycle) {
        return jdbc.sql(SELECT + "where c.cycle = ? and c.approved_at is not null order by c.approved_at, e.id")
                .param(cycle)
                .query(JdbcBonusCorrections::correction)
                .list();
    }

    /** False when somebody did before. */
    boolean approve(UUID appraisal, String by, Instant at) {
        return jdbc.sql("update kaohe.bonus_correction set approved_by = ?, approved_at = ?"
                                + " where appraisal = ? and approved_at is null")
                        .params(by, Timestamp.from(at), appraisal)
                        .update()
                == 1;
    }

    private static BonusCorrection correction(ResultSet row, int number) throws SQLException {
        BigDecimal base = row.getBigDecimal("bonus_base");
        BigDecimal before = row.getBigDecimal("coefficient_before");
        BigDecimal after = row.getBigDecimal("coefficient");
        boolean onHold = row.getBoolean("on_hold");
        Timestamp approved = row.getTimestamp("approved_at");
        return new BonusCorrection(
                row.getObject("appraisal", UUID.class),
                row.getObject("cycle", UUID.class),
                CycleType.valueOf(row.getString("cycle_type")),
                row.getString("period"),
                row.getString("employee"),
                row.getString("name"),
                row.getString("team"),
                onHold,
                before,
                after,
                base,
                BonusList.bonus(base, onHold ? BigDecimal.ZERO : before),
                BonusList.bonus(base, after),
                row.getString("approved_by"),
                approved == null ? null : approved.toInstant());
    }
}
