package io.kaohe.process.cycleaction;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaohe.appeal.Appeals;
import io.kaohe.appraisal.Appraisal;
import io.kaohe.appraisal.AppraisalStatus;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.cycle.Cycle;
import io.kaohe.cycle.CycleStatus;
import io.kaohe.cycle.Cycles;
import io.kaohe.cycle.Levers;
import io.kaohe.organization.Organization;
import io.kaohe.organization.Person;
import io.kaohe.process.tasklist.Directory;
import io.kaohe.process.tasklist.StartForm;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The start form of {@code cycleAction.bpmn}: HR's levers, each with a reason. */
@Component
class CycleActionStart implements StartForm {

    private final Cycles cycles;
    private final Appraisals appraisals;
    private final Appeals appeals;
    private final Organization organization;
    private final Directory directory;
    private final Levers levers;

    CycleActionStart(
            Cycles cycles,
            Appraisals appraisals,
            Appeals appeals,
            Organization organization,
            Directory directory,
            Levers levers) {
        this.cycles = cycles;
        this.appraisals = appraisals;
        this.appeals = appeals;
        this.organization = organization;
        this.directory = directory;
        this.levers = levers;
    }

    @Override
    public String key() {
        return "cycleAction";
    }

    @Override
    public String schema() {
        return "schemas/cycleAction.json";
    }

    @Override
    public Object data(Actor actor) {
        List<Cycle> open = cycles.all().stream()
                .filter(cycle -> cycle.status() != CycleStatus.CLOSED && cycle.status() != CycleStatus.CANCELLED)
                .toList();
        List<Appraisal> running = Stream.concat(
                        open.stream()
                                .flatMap(cycle -> appraisals.ofCycle(cycle.id()).stream())
                                .filter(appraisal -> !appraisal.status().concluded()),
                        // a settled one that is contested has a reviewer again
                        appeals.open().stream().map(appeal -> appraisals.get(appeal.appraisal())))
                .filter(appraisal -> !appraisal.employee().equals(actor.id()))
                .toList();
        Map<String, Person> people =
                organization.find(running.stream().map(Appraisal::employee).toList());
        return new Data(
                open.stream()
                        .map(cycle -> new CycleChoice(cycle.id(), cycle.period().toString(), cycle.status()))
                        .toList(),
                running.stream()
                        .map(appraisal -> choice(appraisal, people.get(appraisal.employee())))
                        .toList(),
                directory.people());
    }

    @Override
    public String accept(Actor actor, JsonNode content) {
        Content asked = Submission.read(content, Content.class);
        Levers.Pull pull = new Levers.Pull(asked.action(), asked.reason(), asked.until(), asked.reviewer());
        if (asked.subject().equals("CYCLE")) {
            levers.onCycle(actor, asked.id(), pull);
        } else {
            levers.onAppraisal(actor, asked.id(), pull);
        }
        return asked.id().toString();
    }

    private static AppraisalChoice choice(Appraisal appraisal, @Nullable Person person) {
        return new AppraisalChoice(
                appraisal.id(),
                appraisal.cycle(),
                appraisal.period().toString(),
                appraisal.employee(),
                person == null ? appraisal.employee() : person.name(),
                appraisal.status());
    }

    private record Data(List<CycleChoice> cycles, List<AppraisalChoice> appraisals, List<Directory.Entry> people) {}

    private record CycleChoice(UUID id, String period, CycleStatus status) {}

    private record AppraisalChoice(
            UUID id, UUID cycle, String period, String employee, String name, AppraisalStatus status) {}

    private record Content(
            String subject,
            UUID id,
            Levers.Action action,
            String reason,
            @Nullable LocalDate until,
            @Nullable String reviewer) {}
}
