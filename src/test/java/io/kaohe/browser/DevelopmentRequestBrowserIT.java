package io.kaohe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A summit ticket is asked for, supported and granted. */
class DevelopmentRequestBrowserIT {

    private static final int YEAR = Year.now(Demo.ZONE).getValue();

    @RegisterExtension
    static final Demo demo = Demo.shared();

    @Test
    void aSummitTicketIsAskedForSupportedAndGranted() {
        hrOffersATicketAndSetsTheBudget();
        thePersonAsksForIt();
        theManagerSupportsIt();
        hrGrantsIt();
        assertThat(demo.as("sun.li").page("/results.html")).containsPattern("增长峰会[\\s\\S]*已批准");
    }

    private static void hrOffersATicketAndSetsTheBudget() {
        demo.as("hr")
                .start("数据导入")
                .pick("类型", "developmentOffers")
                .attach("offers.csv", "编码,类型,名称,年度,费用,名额\nSUMMIT,峰会门票,增长峰会,%d,2800,2\n".formatted(YEAR))
                .press("导入")
                .shows("1 行有效")
                .picture("dataImport-offers")
                .submit();
        demo.company().hr().post("/api/development/budgets", Map.of("year", YEAR, "amount", 10000, "reason", "年度培训计划"));
    }

    private static void thePersonAsksForIt() {
        demo.as("sun.li")
                .start("申请发展资源")
                .select("offer", "SUMMIT")
                .fill("reason", "了解生成式搜索对自然流量的影响。")
                .picture("developmentRequest")
                .submit();
    }

    private static void theManagerSupportsIt() {
        Form form = demo.as("liu.yang").task("支持资源申请 Support request");
        assertThat(form.picture("supportDevelopment").text()).contains("增长峰会", "了解生成式搜索对自然流量的影响。");
        form.choose("choice", "APPROVE").submit();
    }

    private static void hrGrantsIt() {
        Form form = demo.as("hr").claim("批准资源申请 Grant request · 孙丽");
        assertThat(form.picture("grantDevelopment").text()).contains("刘洋 已支持", "2 个，共 2 个", "10,000.00");
        form.choose("choice", "APPROVE").submit();
    }
}
