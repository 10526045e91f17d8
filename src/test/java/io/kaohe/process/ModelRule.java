package io.kaohe.process;

import io.kaohe.shared.Bilingual;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.bpmn.instance.di.DiagramElement;
import org.jspecify.annotations.Nullable;

/** A rule every process model keeps. {@link #brokenBy} names the elements that do not. */
enum ModelRule {
    A_FILE_IS_ONE_PROCESS_OF_THE_SAME_NAME(model -> model.all(Process.class)
            .filter(process -> !process.getId().equals(model.name()) || !process.isExecutable())),

    EVERY_PROCESS_SAYS_HOW_LONG_ITS_HISTORY_IS_KEPT_IN_DAYS(model -> model.all(Process.class)
            .filter(process -> !matches("P\\d+D", process.getCamundaHistoryTimeToLiveString()))),

    A_MODEL_HAS_AT_MOST_30_NODES(model -> model.all(FlowNode.class).skip(30)),

    AN_ID_IS_TYPE_AND_VERB_OBJECT(model ->
            model.all(FlowElement.class).filter(node -> !matches(typeOf(node) + "_[a-z]\\w*", node.getId()))),

    STAFF_READ_LABELS_IN_BOTH_LANGUAGES(
            model -> model.all(FlowNode.class).filter(node -> !matches(".*\\p{IsHan}.*[A-Za-z]{2}.*", node.getName()))),

    A_TASKS_AND_A_PROCESSES_NAME_CAN_BE_TOLD_IN_ONE_LANGUAGE(
            model -> Stream.concat(model.all(UserTask.class), model.all(Process.class))
                    .filter(named -> !isInBothLanguages(String.valueOf(named.getAttributeValue("name"))))),

    A_GATEWAY_ASKS_A_QUESTION(model -> model.all(ExclusiveGateway.class)
            .filter(gateway -> gateway.getOutgoing().size() > 1)
            .filter(gateway -> !matches(".*\\?", gateway.getName()))),

    EVERY_ELEMENT_IS_DRAWN(model -> model.all(FlowElement.class).filter(element -> !model.isDrawn(element))),

    CODE_IS_CALLED_BY_BEAN_NAME_ONLY(model -> Stream.of(
                    model.all(ScriptTask.class),
                    model.all(ServiceTask.class).filter(task -> task.getCamundaDelegateExpression() == null),
                    model.listenersWithoutBean())
            .flatMap(Function.identity())),

    /** The launch counts batches, peer review the few colleagues of one person. */
    NO_MULTI_INSTANCE_RUNS_OVER_PEOPLE(model -> model.all(MultiInstanceLoopCharacteristics.class)
            .filter(loop -> loop.getCamundaCollection() != null
                    || loop.getLoopDataInputRef() != null
                    || !(loop.getParentElement() instanceof ServiceTask
                            || loop.getParentElement() instanceof CallActivity))),

    A_PERSONS_STEP_HAS_A_FORM_OF_ITS_NAME_WITH_A_SCHEMA(
            model -> model.forms().filter(form -> !form.isComplete()).map(Form::element)),

    A_SUBMISSION_GOES_THROUGH_THE_ONE_PATH(model ->
            model.forms().filter(form -> !form.isSubmittedThroughListener()).map(Form::element)),

    EVERY_USER_TASK_NAMES_WHO_DOES_IT(model -> model.all(UserTask.class)
            .filter(task -> task.getCamundaAssignee() == null && task.getCamundaCandidateGroups() == null)),

    /** What has no such day nobody is ever reminded of. */
    EVERY_USER_TASK_SAYS_WHEN_IT_IS_DUE(
            model -> model.all(UserTask.class).filter(task -> task.getCamundaDueDate() == null)),

    NO_START_EVENT_WITH_A_FORM_IS_ASYNCHRONOUS(model -> model.all(StartEvent.class)
            .filter(start -> start.getCamundaFormKey() != null)
            .filter(start -> start.isCamundaAsyncBefore() || start.isCamundaAsyncAfter())),

    A_COMMENT_SAYS_WHY_A_STEP_IS_ASYNCHRONOUS(model -> model.all(FlowNode.class)
            .filter(node -> !(node instanceof EventBasedGateway))
            .filter(node -> node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter())
            .filter(node -> !model.isCommented(node))),

    NOTHING_TAKES_EFFECT_BY_TIMEOUT(model -> model.all(BoundaryEvent.class)
            .filter(BoundaryEvent::cancelActivity)
            .filter(event -> event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance))
            .filter(event -> event.getSucceedingNodes().list().stream().anyMatch(next -> !(next instanceof EndEvent)))),

    NO_ID_IS_GENERATED(model -> model.all(BaseElement.class).filter(element -> {
        String id = element.getId();
        return id != null && Pattern.matches("[A-Z]\\w*_[0-9a-z]{7}", id);
    }));

    private final Function<Model, Stream<? extends BaseElement>> check;

    ModelRule(Function<Model, Stream<? extends BaseElement>> check) {
        this.check = check;
    }

    List<String> brokenBy(Model model) {
        return check.apply(model).map(BaseElement::getId).distinct().toList();
    }

    private static boolean isInBothLanguages(String name) {
        return matches("[ -~]+", Bilingual.in(Locale.ENGLISH, name))
                && matches("\\S*\\p{IsHan}\\S*", Bilingual.in(Locale.CHINESE, name));
    }

    /** A model and the name of its file without the suffix. */
    record Model(String name, BpmnModelInstance bpmn, String xml) {

        <T extends BaseElement> Stream<T> all(Class<T> type) {
            Collection<T> found = bpmn.getModelElementsByType(type);
            return found.stream();
        }

        Stream<Form> forms() {
            return Stream.concat(
                    all(UserTask.class)
                            .map(task -> new Form(
                                    task,
                                    String.valueOf(task.getCamundaFormKey()),
                                    nameOf(task),
                                    "submissionListener")),
                    all(StartEvent.class)
                            .filter(start -> start.getCamundaFormKey() != null)
                            .map(start -> new Form(start, start.getCamundaFormKey(), name, "startSubmissionListener")));
        }

        Stream<FlowElement> listenersWithoutBean() {
            Stream<FlowElement> tasks = all(FlowElement.class)
                    .filter(element -> listeners(element, CamundaTaskListener.class)
                            .anyMatch(listener -> listener.getCamundaDelegateExpression() == null));
            Stream<FlowElement> executions = all(FlowElement.class)
                    .filter(element -> listeners(element, CamundaExecutionListener.class)
                            .anyMatch(listener -> listener.getCamundaDelegateExpression() == null));
            return Stream.concat(tasks, executions);
        }

        boolean isDrawn(FlowElement element) {
            Set<Object> drawn = new HashSet<>();
            List<DiagramElement> shapes = new ArrayList<>();
            shapes.addAll(bpmn.getModelElementsByType(BpmnShape.class));
            shapes.addAll(bpmn.getModelElementsByType(BpmnEdge.class));
            for (DiagramElement shape : shapes) {
                drawn.add(
                        shape instanceof BpmnShape node ? node.getBpmnElement() : ((BpmnEdge) shape).getBpmnElement());
            }
            return drawn.contains(element);
        }

        boolean isCommented(FlowNode node) {
            return Pattern.compile("-->\\s*<bpmn:\\w+ id=\"" + node.getId() + "\"")
                    .matcher(xml)
                    .find();
        }
    }

    /** A step at which a person submits something. */
    record Form(FlowNode element, String key, String expectedName, String listener) {

        boolean isComplete() {
            return key.equals("embedded:/forms/" + expectedName + ".html")
                    && Files.exists(Path.of("forms", expectedName + ".html"))
                    && Files.exists(Path.of("src/main/resources/schemas", expectedName + ".json"));
        }

        boolean isSubmittedThroughListener() {
            String expected = "${" + listener + "}";
            return listeners(element, CamundaTaskListener.class)
                            .anyMatch(each -> "complete".equals(each.getCamundaEvent())
                                    && expected.equals(each.getCamundaDelegateExpression()))
                    || listeners(element, CamundaExecutionListener.class)
                            .anyMatch(each -> "start".equals(each.getCamundaEvent())
                                    && expected.equals(each.getCamundaDelegateExpression()));
        }
    }

    private static <T extends BpmnModelElementInstance> Stream<T> listeners(FlowElement element, Class<T> type) {
        return element.getExtensionElements() == null
                ? Stream.of()
                : element.getExtensionElements().getElementsQuery().filterByType(type).list().stream();
    }

    private static String nameOf(FlowElement element) {
        return element.getId().substring(element.getId().indexOf('_') + 1);
    }

    private static String typeOf(FlowElement element) {
        String type = element.getElementType().getTypeName();
        return element instanceof FlowNode && type.toLowerCase(Locale.ROOT).endsWith("gateway") ? "gateway" : type;
    }

    private static boolean matches(String pattern, @Nullable String text) {
        return text != null
                && Pattern.compile(pattern, Pattern.DOTALL).matcher(text).matches();
    }
}
