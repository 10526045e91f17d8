package io.kaohe.process.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaohe.process.tasklist.CardTrends.Point;
import java.util.List;
import java.util.Map;

/**
 * What a form or a page shows to one reader.
 *
 * @param names of those whom the data tell by id
 * @param sources the names of all that figures may come from, by code
 * @param trends where the lines of the card in the data come from; empty when there is none
 */
record Shown(
        JsonNode data,
        Map<String, String> names,
        Map<String, DisplayNames.SourceName> sources,
        Map<String, List<Point>> trends) {}
