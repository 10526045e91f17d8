package io.kaohe.summary;

import io.kaohe.print.Printed;
import io.kaohe.print.Typeface;
import io.kaohe.print.Words;
import io.kaohe.shared.Period;
import io.kaohe.summary.SummaryReports.Kind;
import java.util.UUID;

/** Something that can be printed about a cycle. */
sealed interface Summary permits AdvancementList, CalibrationMinutes, ChannelTrends, CycleSummary, TeamSummary {

    /** Of what it tells. */
    record Head(UUID cycle, Period period, Printed printed) {}

    Head head();

    Kind kind();

    void write(SummaryWriter rows, Words words, Typeface typeface);
}
