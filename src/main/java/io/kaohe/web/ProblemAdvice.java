package io.kaohe.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.kaohe.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Every failure of the API as a problem detail. What is logged is a kind of failure, never a value somebody sent. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal, HttpServletRequest request) {
        log.debug("refused: {}", refusal.code());
        return answer(problems.of(refusal, request), HttpHeaders.EMPTY);
    }

    /** JSON that is well-formed but does not fit is a wrong field (422); anything else cannot be read (400). */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException failure, HttpServletRequest request) {
        if (failure.getCause() instanceof JsonMappingException mapping) {
            String field = path(mapping);
            if (!field.isEmpty()) {
                return refused(Refusal.invalid(field, misfit(mapping)), request);
            }
        }
        return refused(Refusal.unreadable("UNREADABLE"), request);
    }

    private static String misfit(JsonMappingException mapping) {
        if (mapping instanceof UnrecognizedPropertyException) {
            return "UNKNOWN";
        }
        boolean choice = mapping instanceof InvalidFormatException format
                && format.getTargetType().isEnum();
        return choice ? "ENUM" : "TYPE";
    }

    /** An address with an impossible id leads nowhere; an impossible parameter is a wrong field. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException failure, HttpServletRequest request) {
        boolean address =
                AnnotatedElementUtils.hasAnnotation(failure.getParameter().getParameter(), PathVariable.class);
        return refused(address ? Refusal.notFound() : Refusal.invalid(failure.getName(), "TYPE"), request);
    }

    /** The same of parameters that are read together. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(BindException failure, HttpServletRequest request) {
        return refused(
                Refusal.invalid(failure.getFieldErrors().stream()
                        .map(error -> Refusal.FieldError.of(error.getField(), misfit(error)))
                        .toList()),
                request);
    }

    private static String misfit(FieldError error) {
        boolean day = error.contains(TypeMismatchException.class)
                && error.unwrap(TypeMismatchException.class).getRequiredType() == LocalDate.class;
        return day ? "DATE_UNREADABLE" : "TYPE";
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException failure, HttpServletRequest request) {
        return refused(Refusal.invalid(failure.getParameterName(), "REQUIRED"), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestPartException failure, HttpServletRequest request) {
        return refused(Refusal.invalid(failure.getRequestPartName(), "REQUIRED"), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException failure, HttpServletRequest request) {
        return answer(HttpStatus.PAYLOAD_TOO_LARGE, "UPLOAD_TOO_LARGE", request, HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notMultipart(MultipartException failure, HttpServletRequest request) {
        return refused(Refusal.unreadable("MULTIPART_NEEDED"), request);
    }

    /** Outside the API it is a person who lost the way: the error page, not a problem detail. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> noSuchPage(
            NoResourceFoundException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            return other(failure, request);
        }
        response.sendError(HttpStatus.NOT_FOUND.value());
        return null;
    }

    /** What Spring MVC refuses by itself carries its status (404, 405, 406, 415 …); what does not is our own fault. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse response
                && !response.getStatusCode().is5xxServerError()) {
            HttpStatus status = known(response.getStatusCode());
            return answer(status, code(status), request, response.getHeaders());
        }
        String incident = UUID.randomUUID().toString();
        // The message may hold a value that somebody sent: only where it happened is logged.
        log.error("incident {}: {}", incident, where(failure));
        ProblemDetail problem =
                problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "FAILURE", List.of(), problems.locale(request));
        problem.setProperty("incident", incident);
        return answer(problem, HttpHeaders.EMPTY);
    }

    private ResponseEntity<ProblemDetail> answer(
            HttpStatus status, String code, HttpServletRequest request, HttpHeaders headers) {
        return answer(problems.of(status, code, List.of(), problems.locale(request)), headers);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static HttpStatus known(HttpStatusCode code) {
        return Objects.requireNonNullElse(HttpStatus.resolve(code.value()), HttpStatus.BAD_REQUEST);
    }

    private static String code(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "NOT_FOUND";
            case METHOD_NOT_ALLOWED -> "METHOD_NOT_ALLOWED";
            case NOT_ACCEPTABLE -> "NOT_ACCEPTABLE";
            case PAYLOAD_TOO_LARGE -> "UPLOAD_TOO_LARGE";
            case UNSUPPORTED_MEDIA_TYPE -> "MEDIA_TYPE";
            default -> "UNREADABLE";
        };
    }

    /** {@code lines[2].actual}. */
    private static String path(JsonMappingException mapping) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            @Nullable String name = step.getFieldName();
            if (name == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.toString();
    }

    private static String where(Throwable failure) {
        StringBuilder where = new StringBuilder();
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            where.append(cause.getClass().getName());
            StackTraceElement[] trace = cause.getStackTrace();
            for (int i = 0; i < Math.min(12, trace.length); i++) {
                where.append("\n    at ").append(trace[i]);
            }
            where.append(cause.getCause() == null ? "" : "\n  caused by ");
        }
        return where.toString();
    }
}
