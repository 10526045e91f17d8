package io.kaohe.indicator;

import io.kaohe.shared.Aggregation;
import io.kaohe.shared.Block;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Direction;
import io.kaohe.shared.Method;
import io.kaohe.shared.Unit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a sheet calls the fixed things: as the API names them, or in Chinese, the library page's words included. */
final class SheetWords {

    static final Function<String, Optional<Block>> BLOCK = words(
            Block.class,
            Map.of(
                    "定量", Block.QUANTITATIVE,
                    "量化", Block.QUANTITATIVE,
                    "量化指标", Block.QUANTITATIVE,
                    "定性", Block.QUALITATIVE,
                    "质化", Block.QUALITATIVE,
                    "质化指标", Block.QUALITATIVE));

    static final Function<String, Optional<Method>> METHOD = words(
            Method.class,
            Map.of(
                    "越高越好", Method.HIGHER,
                    "越低越好", Method.LOWER,
                    "增量", Method.INCREMENTAL,
                    "按增量计分", Method.INCREMENTAL,
                    "达标", Method.THRESHOLD,
                    "达标即满分", Method.THRESHOLD,
                    "分档", Method.BANDED,
                    "评价", Method.JUDGED));

    static final Function<String, Optional<Direction>> DIRECTION = words(
            Direction.class,
            Map.of(
                    "越高越好", Direction.HIGHER,
                    "越低越好", Direction.LOWER));

    static final Function<String, Optional<Unit>> UNIT = words(
            Unit.class,
            Map.of(
                    "占比", Unit.RATIO,
                    "比例", Unit.RATIO,
                    "数量", Unit.COUNT,
                    "分钟", Unit.MINUTES,
                    "小时", Unit.HOURS,
                    "倍数", Unit.MULTIPLE,
                    "元", Unit.CNY));

    static final Function<String, Optional<Family>> FAMILY = words(
            Family.class,
            Map.of(
                    "流量", Family.TRAFFIC,
                    "流量指标", Family.TRAFFIC,
                    "转化", Family.CONVERSION,
                    "转化指标", Family.CONVERSION,
                    "用户价值", Family.USER_VALUE,
                    "内容质量", Family.CONTENT_QUALITY,
                    "业务贡献", Family.BUSINESS_CONTRIBUTION,
                    "品牌口碑", Family.BRAND,
                    "品牌与口碑", Family.BRAND,
                    "协作与成长", Family.COLLABORATION_AND_GROWTH));

    static final Function<String, Optional<ClickStage>> CLICK_STAGE = words(
            ClickStage.class,
            Map.of(
                    "点击前", ClickStage.PRE_CLICK,
                    "点击后", ClickStage.POST_CLICK));

    static final Function<String, Optional<Aggregation>> AGGREGATION = words(
            Aggregation.class,
            Map.of(
                    "合计", Aggregation.SUM,
                    "各月合计", Aggregation.SUM,
                    "加权平均", Aggregation.WEIGHTED_AVERAGE,
                    "期末值", Aggregation.LAST,
                    "取期末值", Aggregation.LAST));

    static final Function<String, Optional<CycleType>> CYCLE_TYPE = words(
            CycleType.class,
            Map.of(
                    "月度", CycleType.MONTHLY,
                    "季度", CycleType.QUARTERLY,
                    "年度", CycleType.ANNUAL));

    private SheetWords() {}

    private static <E extends Enum<E>> Function<String, Optional<E>> words(Class<E> type, Map<String, E> chinese) {
        Map<String, E> words = new HashMap<>(chinese);
        for (E constant : type.getEnumConstants()) {
            words.put(constant.name().toLowerCase(Locale.ROOT), constant);
        }
        return cell -> Optional.ofNullable(words.get(cell.toLowerCase(Locale.ROOT)));
    }
}
