package io.kaohe.process.engine;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;

import io.kaohe.shared.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * The groups and what each may do in the engine, made at start-up and again whenever something is missing. On top of it
 * the engine itself lets people see and complete their own tasks. Nobody but an administrator may read variables or the
 * values of history; the {@link Gate} in front closes more than grants can.
 */
@Component
class AccessRights implements InitializingBean {

    private record Grant(Role role, Resource resource, String id, Permission... permissions) {}

    private static final Map<Role, String> GROUP_NAMES = Map.of(
            Role.EMPLOYEE, "员工 Employees",
            Role.MANAGER, "主管 Managers",
            Role.HR, "人力资源 HR",
            Role.DATA_OWNER, "数据负责人 Data owners",
            Role.AUDITOR, "审计 Auditors",
            Role.ADMIN, "管理员 Administrators");

    private static final List<Grant> GRANTS = List.of(
            new Grant(Role.EMPLOYEE, APPLICATION, "tasklist", ACCESS),
            new Grant(Role.EMPLOYEE, PROCESS_DEFINITION, "appeal", READ, CREATE_INSTANCE),
            new Grant(Role.EMPLOYEE, PROCESS_DEFINITION, "developmentRequest", READ, CREATE_INSTANCE),
            new Grant(Role.EMPLOYEE, PROCESS_DEFINITION, "standIn", READ, CREATE_INSTANCE),
            new Grant(Role.EMPLOYEE, PROCESS_INSTANCE, ANY, CREATE),
            new Grant(Role.MANAGER, APPLICATION, "tasklist", ACCESS),
            new Grant(Role.MANAGER, PROCESS_DEFINITION, "targetChange", READ, CREATE_INSTANCE),
            new Grant(Role.MANAGER, PROCESS_INSTANCE, ANY, CREATE),
            new Grant(Role.DATA_OWNER, APPLICATION, "tasklist", ACCESS),
            new Grant(Role.DATA_OWNER, PROCESS_DEFINITION, "dataImport", READ, CREATE_INSTANCE),
            new Grant(Role.DATA_OWNER, PROCESS_INSTANCE, ANY, CREATE),
            new Grant(Role.AUDITOR, APPLICATION, "tasklist", ACCESS),
            new Grant(Role.HR, APPLICATION, "tasklist", ACCESS),
            new Grant(Role.HR, APPLICATION, "cockpit", ACCESS),
            new Grant(Role.HR, PROCESS_DEFINITION, ANY, READ, READ_INSTANCE, READ_TASK, RETRY_JOB),
            new Grant(Role.HR, PROCESS_DEFINITION, "monthlyCycle", CREATE_INSTANCE),
            new Grant(Role.HR, PROCESS_DEFINITION, "quarterlyCycle", CREATE_INSTANCE),
            new Grant(Role.HR, PROCESS_DEFINITION, "annualCycle", CREATE_INSTANCE),
            new Grant(Role.HR, PROCESS_DEFINITION, "dataImport", CREATE_INSTANCE),
            new Grant(Role.HR, PROCESS_DEFINITION, "cycleAction", CREATE_INSTANCE),
            new Grant(Role.HR, PROCESS_DEFINITION, "decisionChange", CREATE_INSTANCE),
            new Grant(Role.HR, PROCESS_DEFINITION, "improvementPlan", CREATE_INSTANCE),
            new Grant(Role.HR, PROCESS_DEFINITION, "planAction", CREATE_INSTANCE),
            new Grant(Role.HR, PROCESS_DEFINITION, "standIn", CREATE_INSTANCE),
            new Grant(Role.HR, PROCESS_INSTANCE, ANY, CREATE));

    private final IdentityService identity;
    private final AuthorizationService authorizations;

    AccessRights(IdentityService identity, AuthorizationService authorizations) {
        this.identity = identity;
        this.authorizations = authorizations;
    }

    @Override
    public void afterPropertiesSet() {
        GROUP_NAMES.forEach(this::createGroup);
        Stream<Grant> ofAdministrators =
                Arrays.stream(Resources.values()).map(resource -> new Grant(Role.ADMIN, resource, ANY, ALL));
        Stream.concat(GRANTS.stream(), ofAdministrators).forEach(this::give);
    }

    /** Lets the roles read the thing, which is one the product made itself. */
    void letRead(List<Role> roles, Resource resource, String id) {
        roles.forEach(role -> give(new Grant(role, resource, id, READ)));
    }

    private void createGroup(Role role, String name) {
        if (identity.createGroupQuery().groupId(role.group()).count() == 0) {
            Group group = identity.newGroup(role.group());
            group.setName(name);
            group.setType(role == Role.ADMIN ? Groups.GROUP_TYPE_SYSTEM : "WORKFLOW");
            identity.saveGroup(group);
        }
    }

    private void give(Grant grant) {
        @Nullable
        Authorization known = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(grant.role().group())
                .resourceType(grant.resource())
                .resourceId(grant.id())
                .singleResult();
        if (known != null && Arrays.stream(grant.permissions()).allMatch(known::isPermissionGranted)) {
            return;
        }
        Authorization given =
                known == null ? authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT) : known;
        given.setGroupId(grant.role().group());
        given.setResource(grant.resource());
        given.setResourceId(grant.id());
        Arrays.stream(grant.permissions()).forEach(given::addPermission);
        authorizations.saveAuthorization(given);
    }
}
