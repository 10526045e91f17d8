package io.kaohe.organization;

import io.kaohe.shared.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Who works where, for whom and as what, on a given day. */
@Service
public class Organization {

    public Optional<Person> find(String id) {
        throw new UnsupportedOperationException();
    }

    public Map<String, Person> find(Collection<String> ids) {
        throw new UnsupportedOperationException();
    }

    public Optional<Member> memberOn(String employee, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** Everybody who belonged to the company at some time of the period, each with the last place held in it. */
    public List<Member> membersDuring(Period period) {
        throw new UnsupportedOperationException();
    }

    /** Whether the user is the reviewer or stands in for them on the day. The one rule of who may act for whom. */
    public boolean mayActFor(String user, String reviewer, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** Whether the employee reports to the manager on the day, directly or through others. */
    public boolean leads(String manager, String employee, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** Bonus bases in CNY a month, for HR's bonus list only; who has none is absent. */
    public Map<String, BigDecimal> bonusBases(Collection<String> employees, LocalDate day) {
        throw new UnsupportedOperationException();
    }
}
