package io.kaohe.process.engine;

import io.kaohe.shared.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * The filters that everybody finds in Tasklist. They show no variable, since instances have none worth showing, and no
 * order of their own, which would beat the reader's choice.
 */
@Component
class SharedFilters implements SmartInitializingSingleton {

    private static final List<Role> PEOPLE = List.of(Role.EMPLOYEE, Role.MANAGER, Role.DATA_OWNER, Role.HR);

    private final FilterService filters;
    private final TaskService tasks;
    private final AccessRights rights;

    SharedFilters(FilterService filters, TaskService tasks, AccessRights rights) {
        this.filters = filters;
        this.tasks = tasks;
        this.rights = rights;
    }

    @Override
    public void afterSingletonsInstantiated() {
        share("我的任务 My tasks", -30, "#0b6e99", PEOPLE, mine());
        share("逾期 Overdue", -20, "#b3261e", PEOPLE, mineOrOfMyGroups().dueBeforeExpression("${now()}"));
        share("人力资源 HR", -10, "#6b5b95", List.of(Role.HR), of(Role.HR));
        share("数据 Data", -5, "#2e7d32", List.of(Role.DATA_OWNER), of(Role.DATA_OWNER));
    }

    private TaskQuery mine() {
        return tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}");
    }

    /** What nobody of the group has claimed is late all the same. */
    private TaskQuery mineOrOfMyGroups() {
        return tasks.createTaskQuery()
                .or()
                .taskAssigneeExpression("${currentUser()}")
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .endOr();
    }

    private TaskQuery of(Role role) {
        return tasks.createTaskQuery().taskCandidateGroup(role.group()).taskUnassigned();
    }

    /** Only reading is granted; the filters change with the product. */
    private void share(String name, int priority, String color, List<Role> readers, TaskQuery query) {
        Filter known = filters.createTaskFilterQuery().filterName(name).singleResult();
        Filter filter = known == null ? filters.newTaskFilter(name) : known;
        filter.setQuery(query);
        filter.setProperties(new HashMap<>(
                Map.of("priority", priority, "color", color, "refresh", true, "showUndefinedVariable", false)));
        rights.letRead(readers, Resources.FILTER, filters.saveFilter(filter).getId());
    }
}
