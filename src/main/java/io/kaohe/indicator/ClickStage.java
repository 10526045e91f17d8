package io.kaohe.indicator;

/** Where a traffic or conversion figure arises (S79). */
public enum ClickStage {
    /** Before the click: exposure, ranking, click rate. On a card it needs a figure from after the click beside it. */
    PRE_CLICK,
    /** On the site or later: visitors, depth, orders. */
    POST_CLICK
}
