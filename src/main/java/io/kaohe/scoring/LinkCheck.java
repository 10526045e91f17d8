package io.kaohe.scoring;

import io.kaohe.scoring.ScoringInput.Line;
import io.kaohe.scoring.ScoringInput.Link;
import io.kaohe.shared.FieldErrors;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A linked pair names two different lines of the card. */
final class LinkCheck {

    private LinkCheck() {}

    static void check(ScoringInput input, FieldErrors errors) {
        Set<String> codes = input.lines().stream().map(Line::code).collect(Collectors.toSet());
        List<Link> links = input.links();
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            errors.require(codes.contains(link.leader()), "links[" + i + "].leader", "UNKNOWN_LINE");
            errors.require(codes.contains(link.pair()), "links[" + i + "].pair", "UNKNOWN_LINE");
            errors.require(!link.leader().equals(link.pair()), "links[" + i + "].pair", "LINKED_TO_ITSELF");
        }
    }
}
