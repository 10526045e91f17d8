package io.kaohe.recovery;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaohe.testing.Colleague;
import io.kaohe.testing.Round.Person;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What is asked about a person, whom, and what they answer.
 *
 * @param key the task's
 * @param about how the task's name ends
 * @param answer to what the form shows
 */
record Step(
        String key,
        Function<Person, Colleague> owner,
        Function<Person, String> about,
        BiFunction<Person, JsonNode, Object> answer) {

    Step(String key, Function<Person, Colleague> owner, Function<Person, Object> answer) {
        this(key, owner, Person::subject, (person, shown) -> answer.apply(person));
    }

    void take(Person person) {
        ready(person).run();
    }

    /** Waits for the task and fills in its form. @return what submits it */
    Runnable ready(Person person) {
        Colleague.Task task = owner.apply(person).task(key, about.apply(person));
        Object content = answer.apply(person, task.data());
        return () -> task.submit(content);
    }

    /** How many such tasks there are. */
    long waiting(Person person) {
        return owner.apply(person).count(key, about.apply(person));
    }
}
