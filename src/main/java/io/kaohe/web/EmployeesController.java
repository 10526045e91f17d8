package io.kaohe.web;

import io.kaohe.delivery.Addressees;
import io.kaohe.organization.LineManagers;
import io.kaohe.organization.Member;
import io.kaohe.organization.Organization;
import io.kaohe.organization.Passwords;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who works here, and whom HR makes their line manager. */
@RestController
@RequestMapping("/api/employees")
class EmployeesController {

    private final Organization organization;
    private final LineManagers lineManagers;
    private final Passwords passwords;
    private final Addressees addressees;
    private final Clock clock;

    EmployeesController(
            Organization organization,
            LineManagers lineManagers,
            Passwords passwords,
            Addressees addressees,
            Clock clock) {
        this.organization = organization;
        this.lineManagers = lineManagers;
        this.passwords = passwords;
        this.addressees = addressees;
        this.clock = clock;
    }

    /** @param noReviewer nobody is there to rate the person: no line manager, or one who does not work here */
    record EmployeeView(
            String id,
            String name,
            @Nullable String email,
            @Nullable String team,
            @Nullable String teamName,
            @Nullable String manager,
            @Nullable String role,
            LocalDate from,
            @Nullable LocalDate to,
            boolean noReviewer) {}

    @GetMapping
    List<EmployeeView> list(Actor actor) {
        actor.mustBe(Role.HR, Role.MANAGER);
        LocalDate today = LocalDate.now(clock);
        List<Member> all = organization.membersFrom(today);
        Set<String> present = all.stream().map(member -> member.person().id()).collect(Collectors.toSet());
        List<Member> visible = actor.is(Role.HR) ? all : organization.ledBy(actor.id(), today);
        return visible.stream().map(member -> view(member, present)).toList();
    }

    /** A login with a role beside that of an employee, by name. */
    record Account(String id, String name) {}

    /** Of many of these nobody is an employee: HR's own logins, auditors, who keeps the data. */
    @GetMapping("/accounts")
    List<Account> accounts(Actor actor) {
        actor.mustBe(Role.HR, Role.MANAGER);
        return Stream.of(Role.HR, Role.DATA_OWNER, Role.AUDITOR, Role.ADMIN)
                .flatMap(role -> addressees.membersOf(role.group()).stream())
                .distinct()
                .sorted()
                .map(login -> new Account(login, addressees.nameOf(login)))
                .toList();
    }

    record ManagerRequest(
            @Nullable String manager,
            @Nullable LocalDate from,
            @Nullable String reason) {}

    @PutMapping("/{id}/manager")
    EmployeeView assignManager(Actor actor, @PathVariable String id, @RequestBody ManagerRequest request) {
        actor.mustBe(Role.HR);
        Required required = new Required();
        String manager = required.text("manager", request.manager());
        LocalDate from = required.value("from", request.from(), LocalDate.EPOCH);
        String reason = required.text("reason", request.reason());
        required.refuseMissing();
        lineManagers.assign(actor, id, manager, from, reason);
        Set<String> present = organization.membersFrom(from).stream()
                .map(member -> member.person().id())
                .collect(Collectors.toSet());
        return view(organization.memberOn(id, from).orElseThrow(Refusal::notFound), present);
    }

    @PostMapping("/{id}/password-reset")
    Passwords.Credential resetPassword(Actor actor, @PathVariable String id) {
        return passwords.reset(actor, id);
    }

    private static EmployeeView view(Member member, Set<String> present) {
        return new EmployeeView(
                member.person().id(),
                member.person().name(),
                member.person().email(),
                member.team(),
                member.teamName(),
                member.manager(),
                member.role(),
                member.from(),
                member.to(),
                member.manager() == null || !present.contains(member.manager()));
    }
}
