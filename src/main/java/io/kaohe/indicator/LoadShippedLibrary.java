package io.kaohe.indicator;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Fills the library when the product starts, before anything that imports scorecards or targets runs. */
@Component
class LoadShippedLibrary implements SmartInitializingSingleton {

    private final ShippedLibrary shipped;

    LoadShippedLibrary(ShippedLibrary shipped) {
        this.shipped = shipped;
    }

    @Override
    public void afterSingletonsInstantiated() {
        shipped.load();
    }
}
