package io.kaohe.process.dataimport;

import io.kaohe.appraisal.Deadlines;
import io.kaohe.calendar.DueDays;
import io.kaohe.imports.Batch;
import io.kaohe.imports.Imports;
import io.kaohe.imports.Verification;
import io.kaohe.process.engine.BusinessKey;
import io.kaohe.process.engine.Instances;
import io.kaohe.process.engine.ReminderCycle;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What {@code dataImport.bpmn} asks. */
@Component
public class ImportFlow {

    private final Imports imports;
    private final Verification verification;
    private final Instances instances;
    private final Deadlines deadlines;
    private final ReminderCycle reminders;
    private final DueDays days;

    ImportFlow(
            Imports imports,
            Verification verification,
            Instances instances,
            Deadlines deadlines,
            ReminderCycle reminders,
            DueDays days) {
        this.imports = imports;
        this.verification = verification;
        this.instances = instances;
        this.deadlines = deadlines;
        this.reminders = reminders;
        this.days = days;
    }

    /**
     * Whether this instance has to ask for a verification. The upload has started one of its own; the instance of the
     * start form that showed the upload only records it.
     */
    public boolean verificationOpen(DelegateExecution execution) {
        Batch batch = imports.find(BusinessKey.of(execution));
        return batch.status() == Batch.Status.AWAITING_VERIFICATION
                && !instances.othersRunning(
                        DataImport.KEY, execution.getProcessBusinessKey(), execution.getProcessInstanceId());
    }

    /** Whether somebody has said of rows that they are not true, and the importer has not answered yet. */
    public boolean declined(DelegateExecution execution) {
        return !verification.openDeclines(BusinessKey.of(execution)).isEmpty();
    }

    /** Whether the importer has been asked about rows declined before: the same task tells of further ones. */
    public boolean importerAsked(DelegateExecution execution) {
        return instances.isWaitingAt(DataImport.REPLACE_DECLINED, execution.getProcessInstanceId());
    }

    public String importer(DelegateExecution execution) {
        return imports.find(BusinessKey.of(execution)).importedBy();
    }

    public Date due(DelegateExecution execution) {
        return Date.from(due());
    }

    public String reminders(DelegateExecution execution) {
        return reminders.daily(due());
    }

    private Instant due() {
        return days.in(deadlines.decision());
    }
}
