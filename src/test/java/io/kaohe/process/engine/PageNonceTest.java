package io.kaohe.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

class PageNonceTest {

    private final MockServletContext shared = new MockServletContext();

    @Test
    void aPageKeepsItsNonceWhileAnotherIsAskedFor() throws Exception {
        pass((mine, response) -> {
            nonceOf(mine, "mine");
            try {
                pass((other, ignored) -> nonceOf(other, "other"));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
            assertThat(mine.getServletContext().getAttribute(PageNonce.NONCE)).isEqualTo("mine");
        });
    }

    @Test
    void everythingElseInTheContextIsShared() throws Exception {
        pass((request, response) -> request.getServletContext().setAttribute("known", "to all"));
        assertThat(shared.getAttribute("known")).isEqualTo("to all");
    }

    private static void nonceOf(ServletRequest request, String nonce) {
        request.getServletContext().setAttribute(PageNonce.NONCE, nonce);
    }

    private void pass(FilterChain chain) throws Exception {
        new PageNonce().doFilter(new MockHttpServletRequest(shared), new MockHttpServletResponse(), chain);
    }
}
