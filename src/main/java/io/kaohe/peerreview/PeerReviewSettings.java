package io.kaohe.peerreview;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The key of the envelopes, and how long people have, each from the step before. A deadline reminds; nothing moves on
 * by time.
 *
 * @param key any long random text, {@code KAOHE_PEER_REVIEW_KEY}; empty = the one kept in the data directory
 * @param proposal for the person to name colleagues
 * @param approval for the line manager to approve or change them
 * @param answer for a colleague
 * @param replacement for the line manager, where a colleague declined
 */
@ConfigurationProperties("kaohe.peer-review")
public record PeerReviewSettings(
        @DefaultValue("") String key,
        @DefaultValue("3d") Duration proposal,
        @DefaultValue("2d") Duration approval,
        @DefaultValue("5d") Duration answer,
        @DefaultValue("2d") Duration replacement) {

    @Override
    public String toString() {
        return "PeerReviewSettings";
    }
}
