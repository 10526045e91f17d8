package io.kaohe.process.dataimport;

import io.kaohe.imports.VerificationTasks;
import io.kaohe.process.engine.Instances;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks a second person to verify a batch, and tells who is asked, and its importer, what was decided elsewhere. */
@Component
class RunningImport implements VerificationTasks {

    private final Instances instances;

    RunningImport(Instances instances) {
        this.instances = instances;
    }

    @Override
    public void requested(UUID batch) {
        instances.start(DataImport.KEY, batch.toString());
    }

    @Override
    public void declined(UUID batch) {
        instances.tellIfAwaited(DataImport.ROWS_DECLINED, batch);
    }

    @Override
    public void decided(UUID batch) {
        instances.tellIfAwaited(DataImport.IMPORT_DECIDED, batch);
    }
}
