package io.kaohe.demo;

import io.kaohe.shared.Role;
import java.util.Set;

/** Who can log in to the demo, in the order of the list printed at start-up. */
enum DemoUser {
    ADMIN("admin", "管理员", "administrator", Role.ADMIN),
    HR("hr", "人力资源", "HR", Role.HR),
    DATA("data", "数据负责人", "data owner", Role.DATA_OWNER),
    AUDIT("audit", "审计", "auditor", Role.AUDITOR),
    ZHOU_JUN("zhou.jun", "周军", "department head"),
    WANG_MIN("wang.min", "王敏", "lead of team 1"),
    ZHANG_WEI("zhang.wei", "张伟", "SEO specialist"),
    LI_NA("li.na", "李娜", "social-media operator"),
    CHEN_JIE("chen.jie", "陈洁", "content specialist"),
    ZHAO_LEI("zhao.lei", "赵磊", "SDR"),
    LIU_YANG("liu.yang", "刘洋", "lead of team 2"),
    SUN_LI("sun.li", "孙丽", "SEO specialist"),
    WU_HAO("wu.hao", "吴昊", "social-media operator"),
    XU_FEI("xu.fei", "徐菲", "content specialist");

    private final String id;
    private final String label;
    private final String job;
    private final Set<Role> roles;

    /** @param roles given here; who has none is an employee and gets theirs from the employees file */
    DemoUser(String id, String label, String job, Role... roles) {
        this.id = id;
        this.label = label;
        this.job = job;
        this.roles = Set.of(roles);
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }

    String job() {
        return job;
    }

    Set<Role> roles() {
        return roles;
    }
}
