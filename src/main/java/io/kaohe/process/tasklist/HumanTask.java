package io.kaohe.process.tasklist;

import io.kaohe.shared.Actor;

/** A user task with a form. One bean for each user task of a BPMN file. */
public interface HumanTask {

    /** Element id in the BPMN, for instance {@code userTask_selfReview}. */
    String key();

    /** Where the JSON Schema of the submission lies on the class path, for instance {@code schemas/selfReview.json}. */
    String schema();

    /** What the business key is called in the form's data: {@code appraisalId}, {@code cycleId} … */
    default String subject() {
        return "subjectId";
    }

    /** The same as audit and time lines call it: {@code appraisal}, {@code cycle} … */
    default String kind() {
        return subject().substring(0, subject().length() - "Id".length());
    }

    /** What the form shows to this person: records that become JSON. */
    Object data(Actor actor, String businessKey);

    /** Whether the server keeps what is half-filled; where nobody may learn who wrote what, only the browser does. */
    default boolean keepsDrafts() {
        return true;
    }

    /** Whether nobody but the person can do it: what it says is their own, or is about them. No stand-in sees it. */
    default boolean personal() {
        return false;
    }

    /**
     * Whether our rows say at any time whose task it is. Where the model asks for who leads somebody today, its answer
     * counts on the day the task begins, and whoever has it then keeps it.
     */
    default boolean askedAnew() {
        return true;
    }

    /**
     * Says who may not do this task although the group may that it waits for. Asked before it is claimed or
     * handed to a stand-in, and before its data are shown, so that nobody fills in a form in vain.
     *
     * @throws io.kaohe.shared.Refusal 403 with the reason
     */
    default void admit(Actor actor, String businessKey) {}

    /**
     * Hands a submission that fits the schema to the facade, in the transaction that completes the task.
     *
     * @throws io.kaohe.shared.Refusal and nothing is written, nothing is completed
     */
    void accept(Actor actor, Submission submission);
}
