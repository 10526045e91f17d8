package io.kaohe.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.JsonPath;
import io.kaohe.imports.FigureKind;
import io.kaohe.imports.Imports;
import io.kaohe.imports.Verification;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Role;
import io.kaohe.testing.Features;
import io.kaohe.testing.TestDatabase;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@DisplayName("POST /api/imports: one shape for every outcome, in the caller's language")
class ImportsApiTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final FigureKind figures = new FigureKind();

    @RegisterExtension
    static final Features features = new Features(database, "io.kaohe.audit", "io.kaohe.imports")
            .with(ObjectMapper.class, () -> new ObjectMapper().findAndRegisterModules())
            .with(FigureKind.class, () -> figures);

    private static final Actor OWNER = new Actor("data", Set.of(Role.DATA_OWNER));
    private static final Actor HR = new Actor("hr", Set.of(Role.HR));
    private static final Actor EMPLOYEE = new Actor("zhang.wei", Set.of(Role.EMPLOYEE));

    private MockMvc api;

    @BeforeEach
    void startTheApi() {
        JsonConventions conventions = new JsonConventions();
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages/shared", "messages/imports", "messages/organization");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        Problems problems = new Problems(texts, conventions.localeResolver());
        Jackson2ObjectMapperBuilder json = Jackson2ObjectMapperBuilder.json();
        conventions.decimalsAsStrings().customize(json);
        api = MockMvcBuilders.standaloneSetup(new ImportsController(
                        features.get(Imports.class),
                        features.get(Verification.class),
                        new ImportViews(
                                problems,
                                mock(),
                                mock(),
                                mock(),
                                features.get(Imports.class),
                                features.get(Verification.class),
                                mock(),
                                mock())))
                .setControllerAdvice(new ProblemAdvice(problems))
                .setCustomArgumentResolvers(new ActorArgument())
                .setLocaleResolver(conventions.localeResolver())
                .setMessageConverters(
                        new ByteArrayHttpMessageConverter(),
                        new ResourceHttpMessageConverter(),
                        new MappingJackson2HttpMessageConverter(json.build()))
                .defaultResponseCharacterEncoding(StandardCharsets.UTF_8)
                .build();
    }

    @Test
    void a_gbk_file_is_created_then_known_and_a_dry_run_has_no_id() throws Exception {
        byte[] gbk = "工号,周期,数值,来源\nli.na,2026-10,201,百度统计\n".getBytes(Charset.forName("GBK"));
        api.perform(upload(OWNER, gbk).param("dryRun", "true"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.dryRun").value(true))
                .andExpect(jsonPath("$.id").doesNotExist());
        String first = body(api.perform(upload(OWNER, gbk))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.status").value("AWAITING_VERIFICATION"))
                .andExpect(jsonPath("$.rows").value(1))
                .andExpect(jsonPath("$.accepted").value(1)));
        String again = body(api.perform(upload(OWNER, gbk)).andExpect(status().isOk()));
        assertThat(id(again)).isEqualTo(id(first));
    }

    @Test
    void a_rejected_row_is_answered_with_field_value_code_and_reason() throws Exception {
        byte[] wrong = "employee,period,value,source\nli.na,2026-10,=1+1,ga4\n".getBytes(StandardCharsets.UTF_8);
        String body = body(api.perform(upload(OWNER, wrong).header("Accept-Language", "zh-CN"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.status").value("REJECTED"))
                .andExpect(jsonPath("$.rejected[0].row").value(2))
                .andExpect(jsonPath("$.rejected[0].column").value("value"))
                .andExpect(jsonPath("$.rejected[0].columnName").value("数值"))
                .andExpect(jsonPath("$.rejected[0].value").value("=1+1"))
                .andExpect(jsonPath("$.rejected[0].code").value("TYPE"))
                .andExpect(jsonPath("$.rejected[0].reason").value("无法识别为此处所需的值。")));
        String csv = body(
                api.perform(get("/api/imports/" + id(body) + "/rejected.csv").with(by(OWNER)))
                        .andExpect(status().isOk())
                        .andExpect(content().contentType("text/csv;charset=UTF-8")));
        assertThat(csv).startsWith("\uFEFFrow,column,value,code,reason").contains("2,value,'=1+1,TYPE,");
    }

    @Test
    void a_proof_is_handed_out_as_it_came_and_never_shown_by_a_browser() throws Exception {
        byte[] file = "employee,period,value,source\nli.na,2026-10,203,ga4\n".getBytes(StandardCharsets.UTF_8);
        String id = id(body(api.perform(upload(OWNER, file).file(proof("..\\停机\u202E.txt", "停机两天")))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.evidence.fileName").value("停机.txt"))
                .andExpect(jsonPath("$.evidence.size").value(12))));
        api.perform(get("/api/imports/" + id + "/evidence").with(by(OWNER)))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_OCTET_STREAM))
                .andExpect(content().string("停机两天"))
                .andExpect(header().string("Content-Disposition", startsWith("attachment")))
                .andExpect(header().string("Content-Security-Policy", "sandbox"));
        api.perform(get("/api/imports/" + id + "/evidence").with(by(EMPLOYEE))).andExpect(status().isForbidden());

        api.perform(upload(OWNER, file).file(proof("停机.html", "<html>")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("evidence"))
                .andExpect(jsonPath("$.errors[0].code").value("EVIDENCE_FORMAT"));
    }

    @Test
    void the_template_has_an_example_above_the_headers_of_the_language() throws Exception {
        api.perform(get("/api/imports/figures/template?lang=zh").with(by(OWNER)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string("\uFEFF\"# 以下为示例。表头之前的行不会导入，请从表头下一行开始填写。\"\r\n\"# li.na\",2026-10,202,ga4\r\n"
                                + "员工工号,周期,数值,来源\r\n"))
                .andExpect(header().string("Content-Disposition", startsWith("attachment")));
        api.perform(get("/api/imports/figures/template").with(by(OWNER)).locale(Locale.ENGLISH))
                .andExpect(
                        content().string(startsWith("\uFEFF\"# An example. Lines above the header are not imported: ")))
                .andExpect(content().string(endsWith("\r\nemployee,period,value,source\r\n")));
    }

    @Test
    @DisplayName("S49 S50: the importer is refused as verifier, somebody else is not")
    void the_importer_is_refused_as_verifier() throws Exception {
        byte[] file = "employee,period,value,source\nli.na,2026-10,202,ga4\n".getBytes(StandardCharsets.UTF_8);
        String id = id(body(api.perform(upload(OWNER, file)).andExpect(status().isCreated())));
        api.perform(decision(OWNER, id, "{\"decision\":\"VERIFY\"}"))
                .andExpect(status().isForbidden())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("IMPORTER_MAY_NOT_VERIFY"));
        api.perform(decision(HR, id, "{}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("decision"));
        api.perform(decision(HR, id, "{\"decision\":\"PERHAPS\"}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("decision"))
                .andExpect(jsonPath("$.errors[0].code").value("ENUM"));
        api.perform(decision(HR, id, "{\"decision\":\"DECLINE\"}"))
                .andExpect(jsonPath("$.errors[*].field").value(hasItem("reason")));
        api.perform(get("/api/imports/" + id).with(by(HR)))
                .andExpect(jsonPath("$.open[0].employee").value("li.na"));
        api.perform(decision(HR, id, "{\"decision\":\"VERIFY\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("VERIFIED"))
                .andExpect(jsonPath("$.decidedBy").value("hr"));
        api.perform(decision(HR, id, "{\"decision\":\"VERIFY\"}")).andExpect(status().isConflict());
    }

    @Test
    void a_declined_file_that_comes_again_as_it_was_is_told_why() throws Exception {
        byte[] file = "employee,period,value,source\nli.na,2026-10,204,ga4\n".getBytes(StandardCharsets.UTF_8);
        String id = id(body(api.perform(upload(OWNER, file)).andExpect(status().isCreated())));
        api.perform(decision(HR, id, "{\"decision\":\"DECLINE\",\"reason\":\"来源不明\"}"))
                .andExpect(jsonPath("$.status").value("DECLINED"));

        api.perform(upload(OWNER, file).param("dryRun", "true"))
                .andExpect(jsonPath("$.earlier.id").value(id))
                .andExpect(jsonPath("$.earlier.declined[0]").value("来源不明"));
    }

    @Test
    void what_cannot_be_is_a_problem_with_a_code_and_never_a_failure() throws Exception {
        api.perform(post("/api/imports/figures").with(by(OWNER))).andExpect(status().isBadRequest());
        api.perform(multipart("/api/imports/figures").with(by(OWNER)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("file"));
        api.perform(upload(OWNER, new byte[0]).param("orientation", "sideways"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("orientation"));
        api.perform(upload(OWNER, new byte[0]).param("period", "soon"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].code").value("PERIOD_UNREADABLE"));
        api.perform(upload(EMPLOYEE, new byte[0])).andExpect(status().isForbidden());
        api.perform(get("/api/imports/no-such-id").with(by(OWNER))).andExpect(status().isNotFound());
        api.perform(decision(HR, "00000000-0000-0000-0000-000000000000", "{broken"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("UNREADABLE"));
    }

    @Test
    void a_failure_of_ours_reveals_nothing_but_its_number() throws Exception {
        byte[] breaking = "employee,period,value,source\nli.na,2026-10,666,ga4\n".getBytes(StandardCharsets.UTF_8);
        String body = body(api.perform(upload(OWNER, breaking))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.code").value("FAILURE"))
                .andExpect(jsonPath("$.incident").exists()));
        assertThat(body).doesNotContain("li.na").doesNotContain("666");
    }

    private static MockMultipartFile proof(String name, String content) {
        return new MockMultipartFile("evidence", name, null, content.getBytes(StandardCharsets.UTF_8));
    }

    private static MockMultipartHttpServletRequestBuilder upload(Actor actor, byte[] content) {
        MockMultipartHttpServletRequestBuilder upload = multipart("/api/imports/figures");
        upload.file(new MockMultipartFile("file", "图.csv", null, content)).with(by(actor));
        return upload;
    }

    private static MockHttpServletRequestBuilder decision(Actor actor, String id, String json) {
        return post("/api/imports/" + id + "/verification")
                .with(by(actor))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json);
    }

    private static RequestPostProcessor by(Actor actor) {
        return request -> {
            request.setAttribute(Actor.class.getName(), actor);
            return request;
        };
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static String id(String body) {
        return JsonPath.read(body, "$.id");
    }
}
