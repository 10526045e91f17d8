package io.kaohe.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.process.appraisal.AnnualAppraisal;
import io.kaohe.process.appraisal.AppraisalModel;
import io.kaohe.process.appraisal.AppraisalScoring;
import io.kaohe.process.confirmtargets.ConfirmTargets;
import io.kaohe.process.cycle.AnnualCycle;
import io.kaohe.process.cycle.BonusApproval;
import io.kaohe.process.cycle.CycleModel;
import io.kaohe.process.cycle.CycleOpening;
import io.kaohe.process.dataimport.DataImport;
import io.kaohe.process.developmentrequest.DevelopmentProcess;
import io.kaohe.process.improvementplan.ImprovementPlan;
import io.kaohe.process.improvementtalk.ImprovementTalkProcess;
import io.kaohe.process.peerreview.PeerReviewProcess;
import io.kaohe.process.peerreviewstage.PeerReviewStage;
import io.kaohe.process.reconcileactuals.ReconcileActuals;
import io.kaohe.process.resultconfirmation.ResultConfirmation;
import io.kaohe.process.targetchange.TargetChangeProcess;
import io.kaohe.process.upwardreviewstage.UpwardReviewStage;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code and drawing use the same names: a model names its process, user tasks and messages in one class. */
class ModelNamesTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                ConfirmTargets.class,
                DataImport.class,
                ImprovementPlan.class,
                DevelopmentProcess.class,
                ImprovementTalkProcess.class,
                PeerReviewProcess.class,
                PeerReviewStage.class,
                AppraisalScoring.class,
                BonusApproval.class,
                CycleOpening.class,
                ReconcileActuals.class,
                ResultConfirmation.class,
                TargetChangeProcess.class,
                UpwardReviewStage.class
            })
    void theConstantsOfAModelAreTheNamesInItsFile(Class<?> names) throws NoSuchFieldException {
        areThoseOf(valueOf(names.getField("KEY")), constants(names));
    }

    @Test
    void cyclesOfEveryTypeUseTheSameNamesAndSoDoAppraisals() {
        Map.of(CycleModel.class, CycleModel.KEYS, AppraisalModel.class, AppraisalModel.KEYS)
                .forEach((names, keys) -> keys.values().forEach(key -> {
                    Set<String> constants = constants(names);
                    constants.remove(keys.toString());
                    constants.add(key);
                    switch (key) {
                        case AnnualCycle.KEY -> constants.addAll(constants(AnnualCycle.class));
                        case AnnualAppraisal.KEY -> constants.addAll(constants(AnnualAppraisal.class));
                        default -> {}
                    }
                    areThoseOf(key, constants);
                }));
    }

    private static Set<String> constants(Class<?> names) {
        return Arrays.stream(names.getFields()).map(ModelNamesTest::valueOf).collect(Collectors.toSet());
    }

    private static void areThoseOf(String key, Set<String> constants) {
        BpmnModelInstance model =
                Bpmn.readModelFromFile(Path.of("processes", key + ".bpmn").toFile());

        assertThat(constants)
                .as("in the class and in the file")
                .containsAll(ids(model, Process.class))
                .containsAll(ids(model, UserTask.class))
                .containsAll(messages(model))
                .isSubsetOf(Stream.of(ids(model, Process.class), ids(model, FlowElement.class), messages(model))
                        .flatMap(Collection::stream)
                        .toList());
    }

    private static <T extends ModelElementInstance> Set<String> ids(BpmnModelInstance model, Class<T> type) {
        return model.getModelElementsByType(type).stream()
                .map(element -> element.getAttributeValue("id"))
                .collect(Collectors.toSet());
    }

    private static Set<String> messages(BpmnModelInstance model) {
        return model.getModelElementsByType(Message.class).stream()
                .map(Message::getName)
                .collect(Collectors.toSet());
    }

    private static String valueOf(Field field) {
        try {
            return String.valueOf(field.get(null));
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
