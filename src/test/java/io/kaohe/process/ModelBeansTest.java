package io.kaohe.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.testing.WholeProduct;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A name in a model that no bean has would be an incident months later; here it is a red test. */
@WholeProduct
class ModelBeansTest {

    private static final Pattern DELEGATE = Pattern.compile("elegateExpression=\"\\$\\{(\\w+)}\"");
    private static final Pattern CALL = Pattern.compile("[$#]\\{(?!execution\\b|task\\b)(\\w+)\\.(\\w+)\\(");

    @Autowired
    ApplicationContext product;

    @Test
    void everyDelegateExpressionNamesABean() throws IOException {
        assertThat(found(DELEGATE))
                .extracting(match -> match.group(1))
                .isNotEmpty()
                .allMatch(product::containsBean);
    }

    @Test
    void everyExpressionCallsAMethodOfABean() throws IOException {
        assertThat(found(CALL))
                .isNotEmpty()
                .extracting(match -> match.group(1) + "." + match.group(2))
                .allMatch(this::isMethodOfABean);
    }

    private boolean isMethodOfABean(String call) {
        String[] parts = call.split("\\.", 2);
        return product.containsBean(parts[0])
                && Arrays.stream(AopUtils.getTargetClass(product.getBean(parts[0]))
                                .getMethods())
                        .anyMatch(method -> method.getName().equals(parts[1]));
    }

    private static List<MatchResult> found(Pattern pattern) throws IOException {
        try (Stream<Path> models = Files.list(Path.of("processes"))) {
            return models.flatMap(model -> pattern.matcher(read(model)).results())
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
