package io.kaohe.process.tasklist;

import io.kaohe.process.engine.Refused;
import io.kaohe.shared.Refusal;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Leaves a refusal of our resources to the filter in front of them, which answers it in the reader's language. */
public class RefusalMapper implements ExceptionMapper<Refusal> {

    @Override
    public Response toResponse(Refusal refusal) {
        Refused.note(refusal);
        // with an entity, since Jersey would commit an error page otherwise
        return Response.status(refusal.kind().status())
                .entity(refusal.code())
                .type("text/plain")
                .build();
    }
}
