package io.kaohe.demo;

import io.kaohe.config.ConditionalOnDatabase;
import io.kaohe.config.ConditionalOnDatabase.Database;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the person at the terminal where to go and whom to be. Printed, never logged: it carries the password. */
@Component
@ConditionalOnDatabase(Database.EMBEDDED)
class Welcome {

    private final DemoPassword password;

    Welcome(DemoPassword password) {
        this.password = password;
    }

    @EventListener
    void greet(ApplicationReadyEvent ready) {
        int port = ((WebServerApplicationContext) ready.getApplicationContext())
                .getWebServer()
                .getPort();
        String address = "http://127.0.0.1:" + port;
        StringBuilder text = new StringBuilder("""

                Kaohe 考核 is ready.

                  Tasklist    %1$s/camunda/app/tasklist/
                  Cockpit     %1$s/camunda/app/cockpit/    (hr, admin)
                  REST API    %1$s/api/docs/ui

                  Demo users, password %2$s
                """.formatted(address, password.inForce()));
        for (DemoUser user : DemoUser.values()) {
            text.append("    %-10s %s, %s%n".formatted(user.id(), user.label(), user.job()));
        }
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(text);
    }
}
