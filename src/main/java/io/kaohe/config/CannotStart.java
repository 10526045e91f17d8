package io.kaohe.config;

/** The product refuses to start, in two sentences for the person at the terminal; printed without a stack trace. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String whatToDo;

    public CannotStart(String whatHappened, String whatToDo) {
        super(whatHappened);
        this.whatToDo = whatToDo;
    }

    public String whatToDo() {
        return whatToDo;
    }
}
