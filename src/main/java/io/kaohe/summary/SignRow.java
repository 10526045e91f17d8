package io.kaohe.summary;

/** Where somebody signs. @param role as whom */
public record SignRow(String section, String role) implements SummaryRow {}
