package io.kaohe.delivery;

import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people want to be reached; everybody decides for themselves. */
@Service
@Transactional
public class MessagePreferences {

    private static final Set<String> LANGUAGES = Set.of(Locale.CHINESE.getLanguage(), Locale.ENGLISH.getLanguage());

    private final JdbcMessagePreferences rows;
    private final DeliverySettings settings;

    MessagePreferences(JdbcMessagePreferences rows, DeliverySettings settings) {
        this.rows = rows;
        this.settings = settings;
    }

    public MessagePreference of(Actor actor) {
        return of(actor.id());
    }

    MessagePreference of(String person) {
        return rows.find(person)
                .orElseGet(() ->
                        new MessagePreference(settings.language(), settings.quietFrom(), settings.quietUntil(), true));
    }

    /** @throws Refusal 422 for a language that the product does not speak */
    public void choose(Actor actor, MessagePreference preference) {
        if (!LANGUAGES.contains(preference.language().getLanguage())) {
            throw Refusal.invalid("language", "ENUM");
        }
        rows.keep(actor.id(), preference);
    }
}
