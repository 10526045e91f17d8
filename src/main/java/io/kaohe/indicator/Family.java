package io.kaohe.indicator;

/** What an indicator tells about: the five families of S74–S78, and the two that S36–S41 add. */
public enum Family {
    /** 流量指标 (S74) – promotion posts. */
    TRAFFIC,
    /** 转化指标 (S75) – conversion optimisation, sales development. */
    CONVERSION,
    /** 用户价值 (S76) – user operation, private domain. */
    USER_VALUE,
    /** 内容质量 (S77) – content and social posts. */
    CONTENT_QUALITY,
    /** 业务贡献 (S78) – managers, full-chain appraisal. */
    BUSINESS_CONTRIBUTION,
    /** 品牌与口碑 (S33–S35, S39–S41, S87, S97). */
    BRAND,
    /** 协作与成长 (S36–S38, S116, S123, S156). */
    COLLABORATION_AND_GROWTH
}
