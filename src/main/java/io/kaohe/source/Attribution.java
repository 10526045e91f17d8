package io.kaohe.source;

import java.util.List;

/** Port: whose channels, campaigns, accounts, customers and pages the figures of a file are. */
@FunctionalInterface
public interface Attribution {

    /** The whole file, or the account that its head names. */
    String ACCOUNT = "ACCOUNT";

    /** A column that names the person: who is named there and unknown is always worth a word. */
    String OWNER = "OWNER";

    /**
     * @param source code of the registered source
     * @param kind {@link #ACCOUNT}, or the name of the adapter's column in upper case: CHANNEL, CAMPAIGN, OWNER, PAGE
     * @param value as the file writes it
     */
    List<Claim> of(String source, String kind, String value);
}
