package io.kaohe.shared;

import java.util.List;

/**
 * The product says no. The text of the exception is its code and nothing else, so that no value of a submission reaches
 * a log; {@link FieldError}s carry what the reader needs and are answered to the caller only.
 */
public final class Refusal extends RuntimeException {

    /** How the refusal reads as an HTTP status. */
    public enum Kind {
        UNREADABLE(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        INVALID(422),
        TOO_MANY(429);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param field path in the request, for instance {@code lines[2].actual}; empty when it concerns the whole
     * @param code key of the message in {@code messages/*.properties}
     * @param args values for the placeholders {@code {0}}, {@code {1}} … of the message; never personal values
     */
    public record FieldError(String field, String code, List<Object> args) {

        public FieldError {
            args = List.copyOf(args);
        }

        public static FieldError of(String field, String code, Object... args) {
            return new FieldError(field, code, List.of(args));
        }
    }

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String code;
    private final transient List<FieldError> errors;

    public Refusal(Kind kind, String code, List<FieldError> errors) {
        super(code, null, false, false);
        this.kind = kind;
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    /** 422: fields of a request or submission are wrong. */
    public static Refusal invalid(List<FieldError> errors) {
        return new Refusal(Kind.INVALID, "INVALID", errors);
    }

    public static Refusal invalid(String field, String code, Object... args) {
        return invalid(List.of(FieldError.of(field, code, args)));
    }

    public static Refusal unreadable(String code) {
        return new Refusal(Kind.UNREADABLE, code, List.of());
    }

    /** 401: nobody is logged in. */
    public static Refusal unauthenticated() {
        return new Refusal(Kind.UNAUTHENTICATED, "UNAUTHENTICATED", List.of());
    }

    public static Refusal forbidden(String code) {
        return new Refusal(Kind.FORBIDDEN, code, List.of());
    }

    /** 404: unknown, or not the caller's to see; the two are not told apart. */
    public static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, "NOT_FOUND", List.of());
    }

    /** 409: the state does not allow it. */
    public static Refusal conflict(String code) {
        return new Refusal(Kind.CONFLICT, code, List.of());
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
