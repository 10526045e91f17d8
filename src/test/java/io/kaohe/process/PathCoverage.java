package io.kaohe.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.Model;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.engine.platform7.ExecutionContextModelProvider;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.camunda.community.process_test_coverage.report.CoverageReportUtil;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * The tests of a model pass through it, or name what they left out. The library's own extension builds an engine for
 * each class; this one listens to the shared one. Pictures are written to {@code target/process-test-coverage}.
 */
class PathCoverage implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    private static final double ENOUGH = 0.95;

    private final DefaultCollector collector = new DefaultCollector(new ExecutionContextModelProvider());

    @Override
    public void beforeAll(ExtensionContext test) {
        ProcessEngine engine = SpringExtension.getApplicationContext(test).getBean(ProcessEngine.class);
        String suite = suite(test);
        collector.createSuite(new Suite(suite, suite));
        collector.activateSuite(suite);
        new ProcessEngineAdapter(engine, collector).initializeListeners();
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        collector.createRun(new Run(test.getUniqueId(), test.getDisplayName()), suite(test));
        collector.activateRun(test.getUniqueId());
    }

    @Override
    public void afterAll(ExtensionContext test) {
        Suite suite = collector.getActiveSuite();
        CoverageReportUtil.createReport(collector, CoverageReportUtil.TARGET_DIR_ROOT + suite.getName());
        String name = AnnotationSupport.findAnnotation(test.getRequiredTestClass(), ProcessTest.class)
                .orElseThrow()
                .value();
        Model model = collector.getModels().stream()
                .filter(each -> each.getKey().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no test ran " + name));
        assertThat(suite.calculateCoverage(model))
                .as("coverage of %s without %s", name, leftOut(suite, name))
                .isGreaterThanOrEqualTo(ENOUGH);
    }

    private static Set<String> leftOut(Suite suite, String name) {
        BpmnModelInstance model =
                Bpmn.readModelFromFile(Path.of("processes", name + ".bpmn").toFile());
        Set<String> elements = Stream.<Class<? extends FlowElement>>of(FlowNode.class, SequenceFlow.class)
                .flatMap(type -> model.getModelElementsByType(type).stream())
                .map(FlowElement::getId)
                .collect(Collectors.toCollection(TreeSet::new));
        suite.getEvents(name).stream().map(Event::getDefinitionKey).forEach(elements::remove);
        return elements;
    }

    private static String suite(ExtensionContext test) {
        return test.getRequiredTestClass().getName();
    }
}
