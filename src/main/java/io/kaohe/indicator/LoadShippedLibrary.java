package io.kaohe.indicator;

import io.kaohe.shared.Actor;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills the library when the product starts, before anything that imports scorecards or targets runs. A code that is
 * there already, in whatever version, is the company's own and stays as it is, also when a later release ships another.
 */
@Component
class LoadShippedLibrary implements SmartInitializingSingleton {

    private final JdbcIndicators indicators;
    private final JdbcScorecards scorecards;
    private final TransactionTemplate transaction;

    LoadShippedLibrary(JdbcIndicators indicators, JdbcScorecards scorecards, PlatformTransactionManager transactions) {
        this.indicators = indicators;
        this.scorecards = scorecards;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        ShippedLibrary shipped = ShippedLibrary.read("classpath:library");
        transaction.executeWithoutResult(status -> load(shipped));
    }

    private void load(ShippedLibrary shipped) {
        scorecards.lock();
        shipped.sources().forEach(indicators::addIfUnknown);
        shipped.indicators().forEach(indicators::addIfUnknown);
        for (Scorecard card : shipped.scorecards()) {
            if (scorecards.newest(card.code()).isEmpty()) {
                scorecards.add(card, Actor.SYSTEM.id());
            }
        }
    }
}
