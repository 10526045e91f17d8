package io.kaohe.web.messages;

import io.kaohe.delivery.LostLetters;
import io.kaohe.delivery.Undelivered;
import io.kaohe.shared.Actor;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Letters that nobody got. */
@RestController
class LostLettersController {

    private final LostLetters letters;

    LostLettersController(LostLetters letters) {
        this.letters = letters;
    }

    @GetMapping("/api/messages/undelivered")
    List<Undelivered> undelivered(Actor hr) {
        return letters.all(hr);
    }
}
