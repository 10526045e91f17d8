package io.kaohe.process.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** What our forms ask for, under {@code /camunda/api/tasklist/plugin/kaohe/default}. */
@Path("plugin/" + KaoheTasklistPlugin.ID)
public class TaskFormResource extends AbstractTasklistPluginRootResource {

    /** JSON with the conventions of the product's API; Tasklist's own mapper would write decimals as numbers. */
    private static final String JSON = MediaType.APPLICATION_JSON + ";charset=UTF-8";

    @Context
    @SuppressWarnings("NullAway.Init")
    private ServletContext servlets;

    public TaskFormResource() {
        super(KaoheTasklistPlugin.ID);
    }

    @GET
    @Path("default/task/{id}/form-data")
    @Produces(JSON)
    public String taskForm(@PathParam("id") String taskId) {
        return json(forms().ofTask(taskId));
    }

    @GET
    @Path("default/process-definition/{key}/form-data")
    @Produces(JSON)
    public String startForm(@PathParam("key") String key) {
        return json(forms().ofStart(key));
    }

    @GET
    @Path("default/appraisal/{id}")
    @Produces(JSON)
    public String appraisal(@PathParam("id") UUID appraisal) {
        return json(bean(AppraisalPage.class).of(appraisal));
    }

    @PUT
    @Path("default/task/{id}/draft")
    @Consumes(MediaType.APPLICATION_JSON)
    public void saveDraft(@PathParam("id") String taskId, String json) {
        forms().saveDraft(taskId, json);
    }

    @DELETE
    @Path("default/task/{id}/draft")
    public void deleteDraft(@PathParam("id") String taskId) {
        forms().deleteDraft(taskId);
    }

    private String json(Object shown) {
        return bean(ObjectMapper.class).<JsonNode>valueToTree(shown).toString();
    }

    private FormDesk forms() {
        return bean(FormDesk.class);
    }

    /** JAX-RS makes this object, not Spring. */
    private <T> T bean(Class<T> type) {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(servlets)
                .getBean(type);
    }
}
