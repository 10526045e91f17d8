/**
 * What customers say about the work (S55): answers to surveys and findings from recorded calls. They come as files or
 * by way of a public link, count once somebody else has verified them, and are part of a score when at least five
 * answered. Uses shared, config, audit, imports, tabular, organization, measurement, scoring, appraisal.
 */
@NullMarked
package io.kaohe.customer;

import org.jspecify.annotations.NullMarked;
