package io.kaohe.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.testing.WholeProduct;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeProduct
class ShippedModelsTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    ShippedModels models;

    @Test
    void everyModelIsDeployedUnderANameThatDoesNotDependOnWhereTheProductStarts() {
        assertThat(repository.createProcessDefinitionQuery().list())
                .extracting(ResourceDefinition::getResourceName)
                .contains("processes/monthlyCycle.bpmn", "processes/monthlyAppraisal.bpmn")
                .allMatch(name -> name.startsWith("processes/"));
    }

    @Test
    void anUnchangedModelIsNotDeployedAgain() {
        long before = repository.createDeploymentQuery().count();

        models.afterSingletonsInstantiated();

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }
}
