package io.kaohe.process.developmentrequest;

import io.kaohe.development.DevelopmentRequest;
import io.kaohe.development.DevelopmentRequests;
import io.kaohe.process.engine.TaskSubject;
import io.kaohe.shared.Bilingual;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The task names the person and what is asked for, never the reason or the priority, which tells a grade. */
@Component
class DevelopmentSubject implements TaskSubject {

    private final DevelopmentRequests requests;

    DevelopmentSubject(DevelopmentRequests requests) {
        this.requests = requests;
    }

    @Override
    public Set<String> processKeys() {
        return Set.of(DevelopmentProcess.KEY);
    }

    @Override
    public String of(String businessKey) {
        DevelopmentRequest request = requests.get(UUID.fromString(businessKey));
        return request.name() + " · "
                + Bilingual.both(request.offer().nameZh(), request.offer().nameEn());
    }
}
