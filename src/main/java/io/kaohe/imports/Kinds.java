package io.kaohe.imports;

import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the features have contributed to be imported. */
@Component
class Kinds {

    private final Map<String, ImportKind> byName;

    Kinds(ObjectProvider<ImportKind> kinds) {
        byName = kinds.stream().collect(Collectors.toMap(ImportKind::name, Function.identity()));
    }

    /** @throws Refusal 404 when there is none */
    ImportKind get(String name) {
        ImportKind kind = byName.get(name);
        if (kind == null) {
            throw Refusal.notFound();
        }
        return kind;
    }

    /** @throws Refusal 404 when there is none, 403 when the actor may not import it */
    ImportKind open(Actor actor, String name) {
        ImportKind kind = get(name);
        actor.mustBe(kind.mayImport().toArray(Role[]::new));
        return kind;
    }

    /** For reading only: an auditor sees what came in, of every kind. @throws Refusal 404, 403 as {@link #open} */
    ImportKind readable(Actor actor, String name) {
        return actor.is(Role.AUDITOR) ? get(name) : open(actor, name);
    }

    /** @throws Refusal 403 when there is none for the actor */
    List<String> namesFor(Actor actor) {
        return names(kind -> kind.mayImport().stream().anyMatch(actor::is));
    }

    /** @throws Refusal 403 when there is none for the actor */
    List<String> namesReadableBy(Actor actor) {
        return actor.is(Role.AUDITOR) ? names(kind -> true) : namesFor(actor);
    }

    private List<String> names(Predicate<ImportKind> wanted) {
        List<String> names =
                byName.values().stream().filter(wanted).map(ImportKind::name).toList();
        if (names.isEmpty()) {
            throw Refusal.forbidden("ROLE_REQUIRED");
        }
        return names;
    }
}
