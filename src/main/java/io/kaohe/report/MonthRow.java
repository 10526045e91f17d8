package io.kaohe.report;

/** Where one more of a line's figures came from. @param last of the line's */
public record MonthRow(LineRow line, String text, boolean last) implements Row {

    @Override
    public String section() {
        return line.section();
    }
}
