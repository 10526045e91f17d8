package io.kaohe.process.developmentrequest;

import io.kaohe.development.DevelopmentRequest;
import io.kaohe.development.Offer;
import io.kaohe.development.Supply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the two who decide see of a request.
 *
 * @param supply null = the reader need not know the budget
 */
record RequestForm(
        Named person,
        Offer offer,
        String reason,
        boolean priority,
        List<DevelopmentRequest.Decision> decisions,
        @Nullable Supply supply) {

    record Named(String id, String name) {}

    static RequestForm toSupport(DevelopmentRequest request) {
        return of(request, null);
    }

    static RequestForm toGrant(DevelopmentRequest request, Supply supply) {
        return of(request, supply);
    }

    private static RequestForm of(DevelopmentRequest request, @Nullable Supply supply) {
        return new RequestForm(
                new Named(request.employee(), request.name()),
                request.offer(),
                request.reason(),
                request.priority(),
                request.decisions(),
                supply);
    }
}
