package io.kaohe.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaohe.organization.Logins;
import io.kaohe.shared.Role;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationContext;

/** The people of a running product, each logged in when first asked for. */
public final class Company {

    private static final String PASSWORD = "Company-At-Work-1";

    private final int port;
    private final String password;
    private final String suffix;
    private final Runnable meanwhile;
    private final Map<String, Colleague> people = new ConcurrentHashMap<>();

    private Company(int port, String password, String suffix, Runnable meanwhile) {
        this.port = port;
        this.password = password;
        this.suffix = suffix;
        this.meanwhile = meanwhile;
    }

    /** The demo company of a product that runs as a process of its own. */
    public static Company theDemoCompany(int port, String password) {
        return new Company(port, password, "", () -> {});
    }

    /**
     * A company of a test's own in the {@link WholeProduct}: HR and a data owner as an administrator makes them,
     * everybody else by the employees import, each with a password they changed themselves.
     *
     * @param name suffix of HR's and the data owner's ids, since tests share one product
     * @param employees the CSV file
     */
    public static Company aCompany(ApplicationContext product, String name, String employees) {
        int port = Integer.parseInt(product.getEnvironment().getRequiredProperty("local.server.port"));
        Company company = new Company(port, PASSWORD, "." + name, new DueJobs(product)::run);
        Logins logins = product.getBean(Logins.class);
        Map.of("hr", Role.HR, "data", Role.DATA_OWNER).forEach((id, role) -> {
            logins.create(id + company.suffix, id, Set.of(role));
            logins.setPassword(id + company.suffix, PASSWORD);
        });
        HttpResponse<String> answer = company.hr().upload("employees", name + ".csv", employees);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String batch = Colleague.read(answer.body()).path("id").asText();
        for (JsonNode credential : company.hr().get("/api/imports/" + batch + "/credentials")) {
            company.choosePassword(
                    credential.path("user").asText(),
                    credential.path("oneTimePassword").asText());
        }
        return company;
    }

    public Colleague hr() {
        return person("hr" + suffix);
    }

    public Colleague data() {
        return person("data" + suffix);
    }

    public Colleague person(String id) {
        return people.computeIfAbsent(
                id, who -> Colleague.loggedIn(port, who, password, meanwhile).havingReadTheNotice());
    }

    private void choosePassword(String user, String oneTime) {
        Colleague.loggedIn(port, user, oneTime, meanwhile)
                .post("/api/me/password", Map.of("current", oneTime, "new", password));
    }
}
