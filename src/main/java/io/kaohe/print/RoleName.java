package io.kaohe.print;

import org.jspecify.annotations.Nullable;

/**
 * A job, as people's places name it.
 *
 * @param nameZh what a company's own job is called: as the scorecard is that stands for it; null = it has none
 */
public record RoleName(
        String code, @Nullable String nameZh, @Nullable String nameEn) {}
