package io.kaohe.process.gate;

import io.kaohe.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.List;

/** Holds back Camunda's answer to a failed login, which says nothing, so that ours can say what to do. */
final class LoginAnswer extends HttpServletResponseWrapper {

    private boolean failed;

    LoginAnswer(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendError(int status) throws IOException {
        if (status == SC_UNAUTHORIZED) {
            failed = true;
        } else {
            super.sendError(status);
        }
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        sendError(status);
    }

    /** @throws Refusal 401 when nobody was logged in */
    void refuseFailure() {
        if (failed) {
            throw new Refusal(Refusal.Kind.UNAUTHENTICATED, "LOGIN_FAILED", List.of());
        }
    }
}
