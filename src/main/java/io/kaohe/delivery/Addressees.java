package io.kaohe.delivery;

import java.util.List;
import java.util.Optional;

/** Who has a login, as the identity service and the table of people know them. */
public interface Addressees {

    /** The name and address; absent when nobody is called so any more. */
    Optional<Addressee> find(String user);

    /** By login where no name is known. */
    default String nameOf(String user) {
        return find(user).map(Addressee::name).orElse(user);
    }

    /** The logins of those whose name is exactly this. */
    List<String> called(String name);

    /** @param group for instance {@code hr} */
    List<String> membersOf(String group);
}
