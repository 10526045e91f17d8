package io.kaohe.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaohe.config.ConditionalOnDatabase;
import io.kaohe.config.ConditionalOnDatabase.Database;
import io.kaohe.development.DevelopmentCatalogue;
import io.kaohe.development.DevelopmentSheet;
import io.kaohe.imports.ImportOptions;
import io.kaohe.imports.Imports;
import io.kaohe.imports.Upload;
import io.kaohe.incentive.AwardSheet;
import io.kaohe.incentive.BehaviourAwards;
import io.kaohe.incentive.SalesShares;
import io.kaohe.process.tasklist.TaskDesk;
import io.kaohe.process.tasklist.TaskDesk.OpenTask;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import io.kaohe.shared.Role;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What the past year was used for: of each kind one that HR has decided, and one that waits for whoever visits the
 * demo. What is there already is not made again.
 */
@Component
@ConditionalOnDatabase(Database.EMBEDDED)
class PastUses {

    private static final Actor HR = new Actor(DemoUser.HR.id(), Set.of(Role.HR));
    private static final BigDecimal AWARD = new BigDecimal("500");
    private static final BigDecimal BUDGET = new BigDecimal("12000");

    private final Imports imports;
    private final BehaviourAwards awards;
    private final SalesShares salesShares;
    private final DevelopmentCatalogue catalogue;
    private final TaskDesk desk;

    PastUses(
            Imports imports,
            BehaviourAwards awards,
            SalesShares salesShares,
            DevelopmentCatalogue catalogue,
            TaskDesk desk) {
        this.imports = imports;
        this.awards = awards;
        this.salesShares = salesShares;
        this.catalogue = catalogue;
        this.desk = desk;
    }

    /**
     * @param month whose award is decided; the next one waits
     * @param year whose sales are shared
     * @param today the year that pays for courses
     */
    void live(Period month, Period year, int today) throws IOException {
        awards.sheet(HR, month).candidates().stream()
                .filter(one -> one.proposed() && one.decision() == null)
                .forEach(one ->
                        awards.decide(HR, month, one.employee(), AwardSheet.Choice.GRANTED, AWARD, "当月互动率最高，数据已核验"));
        salesShares.sheet(HR, year).lines().stream()
                .filter(line -> line.employee().equals(DemoUser.LIU_YANG.id()) && line.decision() == null)
                .forEach(line ->
                        salesShares.decide(HR, year, line.employee(), AwardSheet.Choice.GRANTED, "CRM成交额全年完整，按规则发放"));
        develop(today);
    }

    private void develop(int year) throws IOException {
        if (imports.list(HR, "developmentOffers").isEmpty()) {
            String offers = new ClassPathResource("demo/developmentOffers.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("{year}", String.valueOf(year));
            imports.upload(
                    HR,
                    "developmentOffers",
                    new Upload("developmentOffers.csv", offers.getBytes(StandardCharsets.UTF_8)),
                    new ImportOptions(null, null, null, false),
                    false);
        }
        if (catalogue.sheet(HR, year).budget() == null) {
            catalogue.setBudget(HR, year, BUDGET, "年度培训预算");
        }
        ask(DemoUser.LI_NA, year, "VIDEO_COURSE", "希望系统学习选题与脚本，提高完播率。");
        if (catalogue.sheet(HR, year).spent().signum() == 0) {
            approve("userTask_grantDevelopment");
        }
        ask(DemoUser.ZHANG_WEI, year, "SEARCH_SUMMIT", "了解生成式搜索对自然流量的影响。");
    }

    /** The line manager supports it. */
    private void ask(DemoUser person, int year, String offer, String reason) {
        DevelopmentSheet sheet = catalogue.sheet(HR, year);
        if (sheet.requests().stream().noneMatch(one -> one.employee().equals(person.id()))) {
            desk.start(
                    person.id(),
                    "developmentRequest",
                    content().put("offer", offer).put("reason", reason));
        }
        approve("userTask_supportDevelopment");
    }

    private void approve(String key) {
        for (OpenTask task : desk.open()) {
            if (task.key().equals(key)) {
                String person = task.assignee() == null ? HR.id() : task.assignee();
                desk.read(person, task);
                desk.submit(person, task, content().put("choice", "APPROVE"));
            }
        }
    }

    private static ObjectNode content() {
        return JsonNodeFactory.instance.objectNode();
    }
}
