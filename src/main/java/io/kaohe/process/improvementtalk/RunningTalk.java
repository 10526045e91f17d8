package io.kaohe.process.improvementtalk;

import io.kaohe.outcome.ImprovementProcess;
import io.kaohe.process.engine.Instances;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Starts the instance of an improvement talk. */
@Component
class RunningTalk implements ImprovementProcess {

    private final Instances instances;

    RunningTalk(Instances instances) {
        this.instances = instances;
    }

    @Override
    public void start(UUID talk) {
        instances.start(ImprovementTalkProcess.KEY, talk.toString());
    }
}
