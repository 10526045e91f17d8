package io.kaohe.config;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A database that another version of the product made: said in two sentences instead of by a stack trace. */
class OtherSchemaAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FlywayValidateException cause) {
        return new FailureAnalysis(
                "The database was made by another version of Kaohe, whose tables do not fit this one.",
                "Start the version that made it, or restore a backup that fits. The demo starts anew in an empty"
                        + " folder: name one by KAOHE_DATA_DIR.",
                cause);
    }
}
