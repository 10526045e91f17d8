package io.kaohe.process.engine;

import io.kaohe.config.CannotStart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys {@code processes/*} at start-up, under names that are the same in a folder and in the jar: a start elsewhere
 * deploys nothing anew, a changed file becomes a new version. A decision table is deployed only where there is none,
 * since from then on it is the company's.
 */
@Component
class ShippedModels implements SmartInitializingSingleton {

    private final RepositoryService repository;

    ShippedModels(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            deployProcesses(shipped("bpmn"));
            for (Resource decision : shipped("dmn")) {
                deployDecision(decision);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new CannotStart("A process model cannot be deployed: " + e.getMessage(), "Correct the model.");
        }
    }

    private void deployProcesses(List<Resource> models) throws IOException {
        DeploymentBuilder deployment =
                repository.createDeployment().name("kaohe").source("kaohe").enableDuplicateFiltering(true);
        for (Resource model : models) {
            add(deployment, model);
        }
        deployment.deploy();
    }

    private void deployDecision(Resource decision) throws IOException {
        String key = filename(decision).replace(".dmn", "");
        if (repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .count()
                == 0) {
            DeploymentBuilder deployment =
                    repository.createDeployment().name(key).source("kaohe");
            add(deployment, decision);
            deployment.deploy();
        }
    }

    private static void add(DeploymentBuilder deployment, Resource model) throws IOException {
        try (InputStream content = model.getInputStream()) {
            deployment.addInputStream("processes/" + filename(model), content);
        }
    }

    private static List<Resource> shipped(String suffix) throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath:processes/*." + suffix);
        return Arrays.stream(found)
                .sorted(Comparator.comparing(ShippedModels::filename))
                .toList();
    }

    private static String filename(Resource resource) {
        String name = resource.getFilename();
        if (name == null) {
            throw new IllegalArgumentException(resource.getDescription());
        }
        return name;
    }
}
