package io.kaohe.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.process.ModelRule.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

class ModelsTest {

    private static final Path BROKEN = Path.of("src/test/resources/models/broken.bpmn");

    static Stream<Arguments> modelsAndRules() throws IOException {
        return files(".bpmn").stream()
                .flatMap(file -> Arrays.stream(ModelRule.values()).map(rule -> Arguments.of(file, rule)));
    }

    static List<Path> decisions() throws IOException {
        return files(".dmn");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("modelsAndRules")
    void aModelKeepsTheRule(Path file, ModelRule rule) throws IOException {
        assertThat(rule.brokenBy(read(file))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aRuleIsSeenFailing(ModelRule rule) throws IOException {
        assertThat(rule.brokenBy(read(BROKEN))).isNotEmpty();
    }

    @Test
    void everyModelHasOneTestThatCoversItsPaths() throws IOException, ClassNotFoundException {
        ClassPathScanningCandidateComponentProvider tests = new ClassPathScanningCandidateComponentProvider(false);
        tests.addIncludeFilter(new AnnotationTypeFilter(ProcessTest.class));
        List<String> tested = new ArrayList<>();
        for (BeanDefinition test : tests.findCandidateComponents("io.kaohe.process")) {
            Class<?> type = Class.forName(test.getBeanClassName());
            tested.add(AnnotationSupport.findAnnotation(type, ProcessTest.class)
                    .orElseThrow()
                    .value());
        }

        assertThat(tested)
                .containsExactlyInAnyOrderElementsOf(
                        files(".bpmn").stream().map(ModelsTest::name).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("decisions")
    void aFileIsOneDecisionOfTheSameNameWrittenInFeel(Path file) {
        DmnModelInstance dmn = Dmn.readModelFromFile(file.toFile());

        assertThat(dmn.getModelElementsByType(Decision.class))
                .extracting(Decision::getId)
                .containsExactly(name(file));
        assertThat(dmn.getModelElementsByType(LiteralExpression.class))
                .allMatch(expression -> isFeel(expression.getExpressionLanguage()));
        assertThat(dmn.getModelElementsByType(UnaryTests.class))
                .allMatch(tests -> isFeel(tests.getExpressionLanguage()));
    }

    private static boolean isFeel(@Nullable String language) {
        return language == null || language.equalsIgnoreCase("feel");
    }

    private static Model read(Path file) throws IOException {
        return new Model(name(file), Bpmn.readModelFromFile(file.toFile()), Files.readString(file));
    }

    private static List<Path> files(String suffix) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.\\w+$", "");
    }
}
