package io.kaohe.process.engine;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** The engine's automatic grants, less two that reach too far, and one more. */
final class OwnGrants extends DefaultAuthorizationProvider {

    /** Who hands a task over loses it; the engine would let a former assignee go on reading and completing. */
    @Override
    public AuthorizationEntity @Nullable [] newTaskAssignee(
            Task task, @Nullable String oldAssignee, @Nullable String newAssignee) {
        if (oldAssignee != null && !oldAssignee.equals(newAssignee)) {
            Context.getCommandContext()
                    .getAuthorizationManager()
                    .deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), oldAssignee);
        }
        AuthorizationEntity[] grants = super.newTaskAssignee(task, oldAssignee, newAssignee);
        if (grants != null && isOfAGroup(task)) {
            for (AuthorizationEntity grant : grants) {
                grant.addPermission(TaskPermissions.TASK_ASSIGN);
            }
        }
        return grants;
    }

    /** Who claimed a task of a group may give it back; one that was assigned would be lost to everybody. */
    private static boolean isOfAGroup(Task task) {
        return task instanceof TaskEntity entity
                && entity.getIdentityLinks().stream().anyMatch(link -> link.getGroupId() != null);
    }

    /** People see themselves; the engine would also let them delete their account. */
    @Override
    public AuthorizationEntity[] newUser(User user) {
        AuthorizationEntity[] grants = super.newUser(user);
        for (AuthorizationEntity grant : grants) {
            grant.setPermissions(new Permissions[] {Permissions.READ});
        }
        return grants;
    }
}
