package io.kaohe.process.dataimport;

import io.kaohe.imports.Imports;
import io.kaohe.process.engine.TaskSubject;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tasks of an import name the file. */
@Component
class ImportSubject implements TaskSubject {

    private final Imports imports;

    ImportSubject(Imports imports) {
        this.imports = imports;
    }

    @Override
    public Set<String> processKeys() {
        return Set.of(DataImport.KEY);
    }

    @Override
    public String of(String businessKey) {
        return imports.find(UUID.fromString(businessKey)).fileName();
    }
}
